package kiji.web.view;

import java.util.ArrayList;
import java.util.List;
import kiji.engine.Hit.Snippet;

/// A piece of a text: a word found, or what stands between.
public record TextPiece(String text, boolean marked) {
  /// A snippet in pieces, in order; none is empty.
  public static List<TextPiece> of(Snippet snippet) {
    List<TextPiece> pieces = new ArrayList<>();
    int at = 0;
    for (Snippet.Span span : snippet.spans()) {
      add(snippet.text().substring(at, span.start()), false, pieces);
      add(snippet.text().substring(span.start(), span.end()), true, pieces);
      at = span.end();
    }
    add(snippet.text().substring(at), false, pieces);
    return List.copyOf(pieces);
  }

  private static void add(String text, boolean marked, List<TextPiece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new TextPiece(text, marked));
    }
  }
}
