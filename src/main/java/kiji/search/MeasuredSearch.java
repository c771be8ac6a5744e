package kiji.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kiji.engine.Matching;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.query.AnyWord;
import kiji.query.QueryParser;
import kiji.query.SearchQuery;
import kiji.search.spelling.Spelling;

/// A search as measurements ask it: see [ArticleSearch#rank].
final class MeasuredSearch {
  private static final Duration BUDGET = Duration.ofMinutes(1);

  private final SearchRequests requests;
  private final SearchParameters parameters;
  private final int depth;

  MeasuredSearch(SearchRequests requests, SearchParameters parameters, int depth) {
    if (depth < 1 || depth > ArticleSearch.DEEPEST_RANKING) {
      throw new IllegalArgumentException(
          "a ranking has 1 to " + ArticleSearch.DEEPEST_RANKING + " articles, not " + depth);
    }
    this.requests = requests;
    this.parameters = parameters;
    this.depth = depth;
  }

  SearchResults ranked(Searcher searcher) {
    Instant now = requests.now();
    QueryParser parser = requests.parser(parameters);
    SearchQuery query = parser.parse(parameters.get(SearchParameter.Q), now).query();
    SearchRequest request =
        requests
            .of(searcher, measured(parameters), query, now)
            .withMatching(Matching.ANY)
            .withSort(parameters.get(SearchParameter.SORT_BY))
            .withPage(0, depth, null)
            .withBudget(BUDGET);
    if (request.translate()) {
      SearchResults found = searcher.search(request.withQuery(AnyWord.of(query)));
      if (!found.translations().isEmpty()) {
        return found;
      }
    }
    SearchQuery known =
        request.expand()
            ? new Spelling(parser).withKnownWords(searcher, query, BUDGET, now)
            : query;
    return searcher.search(request.withQuery(AnyWord.of(known)));
  }

  private static SearchParameters measured(SearchParameters parameters) {
    return parameters
        .with(SearchParameter.COLLAPSE, false)
        .with(SearchParameter.FACETS, List.of())
        .with(SearchParameter.HIGHLIGHT, false);
  }
}
