package kiji.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import kiji.query.SearchQuery;
import kiji.query.TextField;
import org.jspecify.annotations.Nullable;

/// Everything an engine needs to answer one search.
///
/// @param query what to look for
/// @param searchIn the texts that words without a field are looked for in
/// @param filters conditions beside the query; they never change a score, nor the step
/// @param matching how many of the words side by side a result must have; absent, the engine takes
///   the first step at which the words alone, narrowed by nothing, have [Matching#FEW] results
/// @param sort the order of the list
/// @param from hits to pass over, when no resume point is given
/// @param size hits to return, 0 to 1000
/// @param after go on after this place
/// @param collapse fold copies of one story into their best hit
/// @param expand search variants and synonyms too
/// @param translate search the words of the other language too, Japanese or English
/// @param facets what to count
/// @param highlight whether to mark the words found
/// @param ranking the weights
/// @param asOf the moment that freshness counts from: equal on every page of one list, so that
///   scores are too
/// @param zone where a day of the filters and operators begins: a bound that is the beginning of a
///   day there means that day as each article's own page shows it, any other bound is a moment
/// @param budget of work, in a reference processor's time: what lies beyond it is left out and told
public record SearchRequest(
    SearchQuery query,
    Set<TextField> searchIn,
    Filters filters,
    @Nullable Matching matching,
    Sort sort,
    int from,
    int size,
    @Nullable ResumePoint after,
    boolean collapse,
    boolean expand,
    boolean translate,
    List<Facet> facets,
    boolean highlight,
    Ranking ranking,
    Instant asOf,
    ZoneId zone,
    Duration budget) {
  public SearchRequest {
    searchIn = Set.copyOf(searchIn);
    facets = List.copyOf(facets);
    if (from < 0 || size < 0 || size > 1000) {
      throw new IllegalArgumentException(
          "hits " + from + " to " + from + "+" + size + " cannot be asked for");
    }
  }

  /// The first ten by relevance, at standard settings but with a minute's budget, so that a busy
  /// machine answers what an idle one does: what tests and measurements begin from.
  public static SearchRequest of(SearchQuery query) {
    return new SearchRequest(
        query,
        Set.of(TextField.values()),
        Filters.NONE,
        Matching.ANY,
        Sort.RELEVANCE,
        0,
        10,
        null,
        true,
        true,
        false,
        List.of(),
        true,
        Ranking.standard(),
        Instant.now(),
        ZoneOffset.UTC,
        Duration.ofMinutes(1));
  }

  public SearchRequest withQuery(SearchQuery value) {
    return new SearchRequest(
        value, searchIn, filters, matching, sort, from, size, after, collapse, expand, translate,
        facets, highlight, ranking, asOf, zone, budget);
  }

  public SearchRequest withMatching(@Nullable Matching value) {
    return new SearchRequest(
        query, searchIn, filters, value, sort, from, size, after, collapse, expand, translate,
        facets, highlight, ranking, asOf, zone, budget);
  }

  public SearchRequest withPage(int newFrom, int newSize, @Nullable ResumePoint newAfter) {
    return new SearchRequest(
        query, searchIn, filters, matching, sort, newFrom, newSize, newAfter, collapse, expand,
        translate, facets, highlight, ranking, asOf, zone, budget);
  }

  public SearchRequest withFilters(Filters value) {
    return new SearchRequest(
        query, searchIn, value, matching, sort, from, size, after, collapse, expand, translate,
        facets, highlight, ranking, asOf, zone, budget);
  }

  public SearchRequest withSort(Sort value) {
    return new SearchRequest(
        query, searchIn, filters, matching, value, from, size, after, collapse, expand, translate,
        facets, highlight, ranking, asOf, zone, budget);
  }

  public SearchRequest withFacets(List<Facet> value) {
    return new SearchRequest(
        query, searchIn, filters, matching, sort, from, size, after, collapse, expand, translate,
        value, highlight, ranking, asOf, zone, budget);
  }

  public SearchRequest withCollapse(boolean value) {
    return new SearchRequest(
        query, searchIn, filters, matching, sort, from, size, after, value, expand, translate,
        facets, highlight, ranking, asOf, zone, budget);
  }

  public SearchRequest withExpand(boolean value) {
    return new SearchRequest(
        query, searchIn, filters, matching, sort, from, size, after, collapse, value, translate,
        facets, highlight, ranking, asOf, zone, budget);
  }

  public SearchRequest withBudget(Duration value) {
    return new SearchRequest(
        query, searchIn, filters, matching, sort, from, size, after, collapse, expand, translate,
        facets, highlight, ranking, asOf, zone, value);
  }

  public SearchRequest withTranslate(boolean value) {
    return new SearchRequest(
        query, searchIn, filters, matching, sort, from, size, after, collapse, expand, value,
        facets, highlight, ranking, asOf, zone, budget);
  }

  public SearchRequest withSearchIn(Set<TextField> value) {
    return new SearchRequest(
        query, value, filters, matching, sort, from, size, after, collapse, expand, translate,
        facets, highlight, ranking, asOf, zone, budget);
  }

  public SearchRequest withHighlight(boolean value) {
    return new SearchRequest(
        query, searchIn, filters, matching, sort, from, size, after, collapse, expand, translate,
        facets, value, ranking, asOf, zone, budget);
  }
}
