package kiji.web.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiji.engine.Facet;
import kiji.engine.Filters;
import kiji.search.ArticleSearch;
import kiji.search.SearchAnswer;
import kiji.search.SearchInput;
import kiji.search.SearchRefusal;

/// Searches for a page: with counts for every filter, each made as if that filter alone were not
/// set, so that a reader sees what else there is to tick.
final class PageSearch {
  private static final List<Facet> FACETS =
      List.of(Facet.SOURCE, Facet.LANGUAGE, Facet.SECTION, Facet.MONTH);

  /// @param answer this page's
  /// @param counts for the filters
  /// @param refused names of parameters that could not be served; empty when all could
  record Found(SearchAnswer answer, Map<Facet, List<Facet.Count>> counts, List<String> refused) {}

  private final ArticleSearch search;

  PageSearch(ArticleSearch search) {
    this.search = search;
  }

  /// Costs one search, and one more without results for each property that is filtered by. A page
  /// that is not there becomes the first.
  Found find(SearchInput asked) {
    SearchInput input = asked.withFacets(FACETS);
    List<String> refused = new ArrayList<>();
    SearchAnswer answer =
        switch (search.search(input)) {
          case SearchAnswer found when isBehindTheEnd(found) -> {
            refused.add("page");
            yield firstPage(input);
          }
          case SearchAnswer found -> found;
          case SearchRefusal refusal -> {
            refused.add(refusal.parameter());
            yield firstPage(input);
          }
        };
    return new Found(answer, counts(input, answer), refused);
  }

  /// A page that an old link leads to, when there is less to show than there was.
  private static boolean isBehindTheEnd(SearchAnswer answer) {
    var results = answer.results();
    return answer.page() > 1 && results.hits().isEmpty() && results.total() > 0;
  }

  private SearchAnswer firstPage(SearchInput input) {
    return switch (search.search(input.withPage(1, input.pageSize(), null))) {
      case SearchAnswer found -> found;
      case SearchRefusal refusal ->
          throw new IllegalStateException("a first page was refused: " + refusal.reason());
    };
  }

  private Map<Facet, List<Facet.Count>> counts(SearchInput input, SearchAnswer answer) {
    Map<Facet, List<Facet.Count>> counts = new EnumMap<>(Facet.class);
    counts.putAll(answer.results().facets());
    for (Facet facet : FACETS) {
      Filters others = without(facet, input.filters());
      if (!others.equals(input.filters())) {
        SearchAnswer sideways =
            firstPage(input.withFilters(others).withFacets(List.of(facet)).withPage(1, 1, null));
        counts.put(facet, sideways.results().facets().getOrDefault(facet, List.of()));
      }
    }
    return counts;
  }

  private static Filters without(Facet facet, Filters filters) {
    return new Filters(
        facet == Facet.SOURCE ? Set.of() : filters.sources(),
        filters.domains(),
        filters.excludedDomains(),
        facet == Facet.LANGUAGE ? Set.of() : filters.languages(),
        facet == Facet.SECTION ? Set.of() : filters.sections(),
        facet == Facet.AUTHOR ? Set.of() : filters.authors(),
        facet == Facet.MONTH ? null : filters.from(),
        facet == Facet.MONTH ? null : filters.before());
  }
}
