package kiji.search;

/// Says which part of [SearchParameters] cannot be served and what to do instead; the HTTP API
/// makes a 400 of it.
///
/// @param parameter the part: the page or the cursor
/// @param reason a sentence: what, which, what to do
public record SearchRefusal(Parameter<?> parameter, String reason) implements SearchOutcome {
  /// That a page lies where only cursors reach.
  static SearchRefusal tooFar(int page, int pageSize) {
    return new SearchRefusal(
        SearchParameter.PAGE,
        "page "
            + page
            + ", with "
            + pageSize
            + " results a page, lies beyond the first "
            + ArticleSearch.PAGE_WINDOW
            + "; narrow the search, or follow nextCursor from an earlier page");
  }
}
