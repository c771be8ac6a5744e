package kiji.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kiji.article.Article;
import kiji.article.ArticleId;

/// What else there is to read beside an article.
public interface FindsRelated {
  /// What else there is to read beside an article: those with the same telling words, of two alike
  /// the newer one first.
  ///
  /// @param most similar articles at most
  /// @param halfLife after which half of an article's newness is gone, counted back from the day of
  ///   the one that is read
  /// @param budget of work, in a reference processor's time: where it does not reach, fewer of the
  ///   article's words are searched for
  /// @return empty when no article has this id
  Optional<Related> related(ArticleId id, int most, Duration halfLife, Duration budget);

  /// What a searcher can find; nothing beside any article where its engine cannot.
  static FindsRelated of(Searcher searcher) {
    return searcher instanceof FindsRelated able
        ? able
        : (id, most, halfLife, budget) -> searcher.byId(id).map(article -> Related.NOTHING);
  }

  /// What else there is to read beside an article.
  ///
  /// @param sameStory its copies in other outlets, oldest first
  /// @param similar articles about the same things, the most alike first, one for each story
  /// @param partial whether the budget did not reach all that the article is about
  record Related(List<Hit.Copy> sameStory, List<Article> similar, boolean partial) {
    /// Nothing else.
    public static final Related NOTHING = new Related(List.of(), List.of(), false);

    public Related {
      sameStory = List.copyOf(sameStory);
      similar = List.copyOf(similar);
    }
  }
}
