package kiji.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import kiji.engine.Matching;
import kiji.engine.SearchRequest;
import kiji.engine.Searcher;
import kiji.engine.Sort;
import kiji.query.QueryParser;
import kiji.query.QueryTraits;
import kiji.query.SearchQuery;
import org.jspecify.annotations.Nullable;

/// The one place where parameters become what an engine is asked for.
///
/// @param defaults what every search shares
record SearchRequests(SearchDefaults defaults) {
  /// Reads what is typed in the zone of the search: what `today` and a time of day mean there.
  QueryParser parser(SearchParameters parameters) {
    return new QueryParser(defaults.clock(), parameters.zone(defaults.zone()));
  }

  /// Whole minutes, so that the pages of one list rarely differ in what is fresh.
  Instant now() {
    return defaults.clock().instant().truncatedTo(ChronoUnit.MINUTES);
  }

  /// The first page for a query, at whatever step its words decide.
  ///
  /// @param searcher whose articles tell which names are names
  SearchRequest of(
      Searcher searcher, SearchParameters parameters, SearchQuery query, Instant asOf) {
    SearchRequest everything =
        of(SearchParameters.NONE, new SearchQuery.Everything(), Instant.EPOCH);
    return of(new KnownNames(searcher, everything).of(parameters), query, asOf);
  }

  private SearchRequest of(SearchParameters parameters, SearchQuery query, Instant asOf) {
    return new SearchRequest(
        query,
        Set.copyOf(parameters.get(SearchParameter.SEARCH_IN)),
        parameters.filters(defaults.zone()),
        step(query),
        sort(parameters, query),
        0,
        parameters.get(SearchParameter.PAGE_SIZE),
        null,
        parameters.get(SearchParameter.COLLAPSE),
        parameters.get(SearchParameter.EXPAND),
        parameters.get(SearchParameter.TRANSLATE),
        parameters.get(SearchParameter.FACETS),
        parameters.get(SearchParameter.HIGHLIGHT),
        defaults.ranking(),
        asOf,
        parameters.zone(defaults.zone()),
        defaults.budget());
  }

  /// The step that a query must take; absent where its words decide.
  static @Nullable Matching step(SearchQuery query) {
    return QueryTraits.relaxes(query) ? null : Matching.ALL;
  }

  /// Where nothing scores, the newest articles stand first.
  private static Sort sort(SearchParameters parameters, SearchQuery query) {
    Sort asked = parameters.get(SearchParameter.SORT_BY);
    return asked == Sort.RELEVANCE && !QueryTraits.scores(query) ? Sort.NEWEST : asked;
  }
}
