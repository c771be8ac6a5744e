package kiji.engine;

import java.util.Optional;
import kiji.article.ArticleId;

/// How a search that is being typed may go on.
///
/// @param text what would be searched: a word or a name, behind the words typed before it; or a
///   headline
/// @param article the article with that headline; empty for words and names
public record Suggestion(String text, Kind kind, Optional<ArticleId> article) {
  /// What is suggested.
  public enum Kind {
    WORD,
    /// Of a person, a place, an organisation.
    NAME,
    HEADLINE
  }
}
