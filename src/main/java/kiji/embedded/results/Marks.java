package kiji.embedded.results;

import java.util.List;
import kiji.engine.Hit.Snippet;

/// The words found, marked in one article.
///
/// @param title the headline
/// @param body places of the story, best first
public record Marks(Snippet title, List<Snippet> body) {
  public Marks {
    body = List.copyOf(body);
  }

  /// Those of an article in which nothing is marked.
  public static Marks none(String title) {
    return new Marks(new Snippet(title, List.of()), List.of());
  }

  boolean found() {
    return !title.spans().isEmpty() || body.stream().anyMatch(one -> !one.spans().isEmpty());
  }
}
