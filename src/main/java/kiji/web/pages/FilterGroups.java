package kiji.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kiji.engine.Facet;
import kiji.search.Parameter;
import kiji.search.ParameterKind;
import kiji.search.SearchParameter;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.view.FilterGroup;
import kiji.web.view.Texts;

/// Makes the links that narrow results down, from counts. Of one property a reader wants some
/// values alone or all but some: ticking a value takes back what was left out, and the other way
/// round, so that each count is what its click finds.
final class FilterGroups {
  private static final int YEAR_DIGITS = 4;

  private final SearchAddress address;
  private final Visitor visitor;
  private final Texts texts;
  private final boolean excludes;

  /// @param excludes whether values can be left out as well as ticked
  FilterGroups(SearchAddress address, Visitor visitor, boolean excludes) {
    this.excludes = excludes;
    this.address = address;
    this.visitor = visitor;
    this.texts = visitor.texts();
  }

  /// One group for each property that has values.
  List<FilterGroup> of(Map<Facet, List<Facet.Count>> counts) {
    List<FilterGroup> groups = new ArrayList<>();
    groups.add(
        values("filter.source", SearchParameter.SOURCES, SearchParameter.EXCLUDE_SOURCES, counts));
    groups.add(
        values(
            "filter.language", SearchParameter.LANGUAGE, SearchParameter.EXCLUDE_LANGUAGE, counts));
    groups.add(
        values("filter.section", SearchParameter.SECTION, SearchParameter.EXCLUDE_SECTION, counts));
    groups.add(periods(counts.getOrDefault(Facet.MONTH, List.of())));
    groups.removeIf(FilterGroup::narrowsNothing);
    return groups;
  }

  private FilterGroup values(
      String title, Parameter<?> only, Parameter<?> without, Map<Facet, List<Facet.Count>> counts) {
    List<FilterGroup.Value> values = new ArrayList<>();
    Facet facet = only.facet().orElseThrow();
    SearchAddress ticking = address.withWords(without);
    SearchAddress excluding = address.withWords(only);
    for (Facet.Count count : counts.getOrDefault(facet, List.of())) {
      List<String> ticked = written(only, count);
      List<String> excluded = written(without, count);
      values.add(
          new FilterGroup.Value(
              Labels.of(facet, count, texts),
              count.count(),
              toggled(ticking, only, ticked, count),
              !ticked.isEmpty(),
              excludes ? toggled(excluding, without, excluded, count) : "",
              !excluded.isEmpty()));
    }
    return FilterGroup.of(texts.get(title), values);
  }

  /// How a value is written in the address; not at all where it is not chosen.
  private List<String> written(Parameter<?> parameter, Facet.Count count) {
    return address.all(parameter).stream().filter(value -> Labels.names(count, value)).toList();
  }

  private String toggled(
      SearchAddress from, Parameter<?> parameter, List<String> written, Facet.Count count) {
    SearchAddress there = from;
    for (String value : written) {
      there = there.minus(parameter, value);
    }
    return visitor.searchHref(
        written.isEmpty() ? there.plus(parameter, ParameterKind.written(count.value())) : there);
  }

  /// Years, newest first; months where all results are of one year.
  private FilterGroup periods(List<Facet.Count> months) {
    Map<String, Long> years = sums(months, YEAR_DIGITS);
    Map<String, Long> periods = years.size() > 1 ? years : sums(months, Integer.MAX_VALUE);
    List<FilterGroup.Value> values = new ArrayList<>();
    periods.forEach(
        (period, count) -> {
          boolean ticked =
              address.first(SearchParameter.FROM).equals(period)
                  && address.first(SearchParameter.TO).equals(period);
          SearchAddress there =
              ticked
                  ? address.withWords(SearchParameter.FROM).withWords(SearchParameter.TO)
                  : address
                      .withWords(SearchParameter.FROM, period)
                      .withWords(SearchParameter.TO, period);
          values.add(
              new FilterGroup.Value(
                  Labels.period(period, texts),
                  count,
                  visitor.searchHref(there),
                  ticked,
                  "",
                  false));
        });
    return FilterGroup.of(texts.get("filter.period"), values);
  }

  private static Map<String, Long> sums(List<Facet.Count> months, int digits) {
    Map<String, Long> sums = new TreeMap<>(Comparator.reverseOrder());
    for (Facet.Count month : months) {
      String period = month.value().substring(0, Math.min(digits, month.value().length()));
      sums.merge(period, month.count(), Long::sum);
    }
    return sums;
  }
}
