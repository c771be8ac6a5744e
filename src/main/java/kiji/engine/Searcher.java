package kiji.engine;

import java.util.Optional;
import kiji.article.Article;
import kiji.article.ArticleId;

/// One generation, to search: answers never mix generations. Safe for many threads.
public interface Searcher extends AutoCloseable {
  /// The generation searched; empty text when nothing is published yet.
  String generation();

  /// How many articles it holds.
  long size();

  /// Answers within the request's budget, partially if need be.
  ///
  /// @throws ResumePoint.Stale when the request goes on from a page of another generation than this
  SearchResults search(SearchRequest request);

  /// One article by its id.
  Optional<Article> byId(ArticleId id);

  @Override
  void close();
}
