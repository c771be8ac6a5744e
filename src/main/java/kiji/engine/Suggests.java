package kiji.engine;

import java.util.List;
import java.util.Optional;
import kiji.article.ArticleId;

/// How a search that is being typed may go on.
public interface Suggests {
  /// How what is typed so far may go on: words and names of the archive, then headlines, those of
  /// most and of the newest articles first; in whatever letters it is typed, kana, kanji or Latin
  /// ones. Nothing comes from what other readers typed. Costs some milliseconds at most.
  ///
  /// @param most how many at most
  List<Suggestion> suggest(String typed, int most);

  /// What a searcher can suggest; nothing where its engine cannot.
  static Suggests of(Searcher searcher) {
    return searcher instanceof Suggests able ? able : (typed, most) -> List.of();
  }

  /// How a search that is being typed may go on.
  ///
  /// @param text what would be searched: a word or a name, behind the words typed before it; or a
  ///   headline
  /// @param article the article with that headline; empty for words and names
  record Suggestion(String text, Kind kind, Optional<ArticleId> article) {
    /// What is suggested.
    public enum Kind {
      WORD,
      /// Of a person, a place, an organisation.
      NAME,
      HEADLINE
    }
  }
}
