package kiji.web.pages;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiji.engine.Facet;
import kiji.engine.Suggests.Told;
import kiji.search.ArticleSearch;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.search.SearchRefusal;
import kiji.search.Timeline;

/// Searches for a page: with counts for every filter, each made as if that filter alone were not
/// set, so that a reader sees what else there is to tick.
final class PageSearch {
  private static final List<Facet> FACETS =
      List.of(Facet.SOURCE, Facet.LANGUAGE, Facet.SECTION, Facet.MONTH);

  /// Articles that have nothing in common worth telling.
  private static final int FEW = 5;

  /// Names told, and as many other words.
  private static final int TOLD = 8;

  /// What a page is made from.
  ///
  /// @param answer this page's
  /// @param counts for the filters
  /// @param refused names of parameters that could not be served; empty when all could
  /// @param timeline of the results; empty where it would show nothing
  /// @param told what the articles of the page have in common; nothing where they are few, or all
  record Found(
      SearchAnswer answer,
      Map<Facet, List<Facet.Count>> counts,
      List<String> refused,
      Optional<Timeline> timeline,
      List<Told> told) {}

  private final ArticleSearch search;
  private final ZoneId zone;

  /// @param zone of dates where a search names none
  PageSearch(ArticleSearch search, ZoneId zone) {
    this.search = search;
    this.zone = zone;
  }

  /// Costs one search, and a second look at its results for the timeline. A page that is not there
  /// becomes the first, for one search more.
  Found find(SearchParameters asked) {
    SearchParameters parameters = asked.with(SearchParameter.FACETS, FACETS);
    List<String> refused = new ArrayList<>();
    SearchAnswer answer =
        switch (search.search(parameters)) {
          case SearchAnswer found when isBehindTheEnd(found) -> {
            refused.add(SearchParameter.PAGE.name());
            yield firstPage(parameters);
          }
          case SearchAnswer found -> found;
          case SearchRefusal refusal -> {
            refused.add(refusal.parameter().name());
            yield firstPage(parameters);
          }
        };
    Map<Facet, List<Facet.Count>> counts = answer.results().facets();
    return new Found(answer, counts, refused, timeline(asked, answer, counts), told(answer));
  }

  private List<Told> told(SearchAnswer answer) {
    boolean few = answer.results().hits().size() < FEW;
    return few || answer.text().isBlank() ? List.of() : search.told(answer, TOLD);
  }

  private Optional<Timeline> timeline(
      SearchParameters asked, SearchAnswer answer, Map<Facet, List<Facet.Count>> counts) {
    if (answer.timeline().isPresent() || answer.results().total() == 0) {
      return answer.timeline();
    }
    return ChartPeriod.of(asked, zone, counts.getOrDefault(Facet.MONTH, List.of()))
        .flatMap(
            period ->
                search.timeline(answer, asked.with(SearchParameter.TIMELINE, Optional.of(period))));
  }

  /// A page that an old link leads to, when there is less to show than there was.
  private static boolean isBehindTheEnd(SearchAnswer answer) {
    var results = answer.results();
    return answer.page() > 1 && results.hits().isEmpty() && results.total() > 0;
  }

  private SearchAnswer firstPage(SearchParameters parameters) {
    return switch (search.search(parameters.firstPage())) {
      case SearchAnswer found -> found;
      case SearchRefusal refusal ->
          throw new IllegalStateException("a first page was refused: " + refusal.reason());
    };
  }
}
