package kiji.engine;

import java.util.List;

/// A piece of text and where in it the words found stand. Text, not markup: whoever shows it
/// escapes it.
///
/// @param spans in order, not overlapping, within the text
public record Snippet(String text, List<Span> spans) {
  /// From `start` to before `end`, in UTF-16 units of the snippet's text.
  public record Span(int start, int end) {}

  public Snippet {
    spans = List.copyOf(spans);
  }
}
