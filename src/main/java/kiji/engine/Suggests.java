package kiji.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kiji.article.ArticleId;

/// How a search that is being typed may go on.
public interface Suggests {
  /// How what is typed so far may go on: words and names of the archive, then headlines, those of
  /// most and of the newest articles first; in whatever letters it is typed, kana, kanji or Latin
  /// ones. Nothing comes from what other readers typed.
  ///
  /// @param most how many at most
  /// @param budget of work, in a reference processor's time
  Suggested suggest(String typed, int most, Duration budget);

  /// The names and words that some articles have in common and the archive has less of: what a
  /// search that found them may be narrowed by. Nothing where an engine cannot tell.
  ///
  /// @param most names at most, and as many other words
  /// @param budget of work, in a reference processor's time: where it does not reach, fewer of the
  ///   articles are looked at
  default List<Told> told(List<ArticleId> articles, int most, Duration budget) {
    return List.of();
  }

  /// A word that articles have in common.
  ///
  /// @param isName whether it is one of a person, a place, an organisation
  record Told(String text, boolean isName) {}

  /// What a searcher can suggest; nothing where its engine cannot.
  static Suggests of(Searcher searcher) {
    return searcher instanceof Suggests able ? able : (typed, most, budget) -> Suggested.NOTHING;
  }

  /// What was suggested.
  ///
  /// @param suggestions best first
  /// @param partial whether the budget did not reach every headline
  record Suggested(List<Suggestion> suggestions, boolean partial) {
    /// Nothing to suggest.
    public static final Suggested NOTHING = new Suggested(List.of(), false);

    public Suggested {
      suggestions = List.copyOf(suggestions);
    }
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
