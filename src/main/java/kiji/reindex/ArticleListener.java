package kiji.reindex;

import kiji.article.Article;
import kiji.engine.Generation;

/// Is told which articles a reindex brings, while it goes on; alerts are wired to it. Nothing
/// counts until [#published] is called: a run that is not published has brought nothing.
public interface ArticleListener {
  /// For a run nobody listens to.
  ArticleListener NONE = (article, isNew) -> {};

  /// An article was added. Called from several threads. An article is told once more when its
  /// site's template turns out to cut another part of it: what was told last is in the index. In
  /// rare cases an article that was told is later found to be an older duplicate of another and
  /// left out.
  ///
  /// @param isNew whether no article of its id was in the published generation; else it was changed
  void arrived(Article article, boolean isNew);

  /// What arrived can be found from now on.
  default void published(Generation generation) {}
}
