package kiji.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kiji.article.Article;
import kiji.article.ArticleId;

/// What else there is to read beside an article.
public interface FindsRelated {
  /// What else there is to read beside an article: those with the same telling words, of two alike
  /// the newer one first. Some milliseconds.
  ///
  /// @param most similar articles at most
  /// @param halfLife after which half of an article's newness is gone, counted back from the day of
  ///   the one that is read
  /// @return empty when no article has this id
  Optional<Related> related(ArticleId id, int most, Duration halfLife);

  /// What a searcher can find; nothing beside any article where its engine cannot.
  static FindsRelated of(Searcher searcher) {
    return searcher instanceof FindsRelated able
        ? able
        : (id, most, halfLife) -> searcher.byId(id).map(article -> Related.NOTHING);
  }

  /// What else there is to read beside an article.
  ///
  /// @param sameStory its copies in other outlets, oldest first
  /// @param similar articles about the same things, the most alike first, one for each story
  record Related(List<Hit.Copy> sameStory, List<Article> similar) {
    /// Nothing else.
    public static final Related NOTHING = new Related(List.of(), List.of());

    public Related {
      sameStory = List.copyOf(sameStory);
      similar = List.copyOf(similar);
    }
  }
}
