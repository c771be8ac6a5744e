package kiji.search;

import kiji.query.AnyWord;
import kiji.query.SearchQuery;

/// A query as [ArticleSearch#rank] runs it, for measuring without an engine.
public final class OpenedQuotes {
  private OpenedQuotes() {}

  public static SearchQuery of(SearchQuery query) {
    return AnyWord.of(query);
  }
}
