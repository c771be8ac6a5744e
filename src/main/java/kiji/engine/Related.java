package kiji.engine;

import java.util.List;
import kiji.article.Article;

/// What else there is to read beside an article.
///
/// @param sameStory its copies in other outlets, oldest first
/// @param similar articles about the same things, the most alike first, one for each story
public record Related(List<Copy> sameStory, List<Article> similar) {
  /// Nothing else.
  public static final Related NOTHING = new Related(List.of(), List.of());

  public Related {
    sameStory = List.copyOf(sameStory);
    similar = List.copyOf(similar);
  }
}
