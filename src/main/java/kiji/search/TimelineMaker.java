package kiji.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import kiji.engine.Filters;
import kiji.engine.Histograms;
import kiji.engine.Histograms.Bar;
import kiji.engine.Histograms.Histogram;
import kiji.engine.Histograms.Period;
import kiji.engine.LeftOut;
import kiji.engine.Matching;
import kiji.engine.SearchRequest;
import kiji.engine.Searcher;
import kiji.query.SearchQuery;
import org.jspecify.annotations.Nullable;

/// Makes the timeline of a search that was answered: by the plan of the answer, beside everything
/// there is between the same dates. For one search.
final class TimelineMaker {
  private final Histograms histograms;
  private final Period period;
  private final SearchParameters parameters;
  private final ZoneId zone;
  private final Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);

  /// @param zone of the search
  TimelineMaker(Searcher searcher, Period period, SearchParameters parameters, ZoneId zone) {
    this.histograms = Histograms.of(searcher);
    this.period = period;
    this.parameters = parameters;
    this.zone = zone;
  }

  /// @param asked what was answered, with the step that was taken
  /// @param versus the same of a second search; absent when there is none
  Timeline of(SearchRequest asked, @Nullable SearchRequest versus) {
    Filters filters = asked.filters();
    Filters dates = Filters.between(filters.from(), filters.before());
    SearchRequest everything =
        asked
            .withQuery(new SearchQuery.Everything())
            .withMatching(Matching.ALL)
            .withTranslate(false)
            .withFilters(dates);
    NavigableMap<LocalDate, Bar> all = bars(everything);
    NavigableMap<LocalDate, Bar> found = bars(asked);
    NavigableMap<LocalDate, Bar> second = versus == null ? new TreeMap<>() : bars(versus);
    return new Timeline(
        period,
        firstDays(all).stream().map(first -> part(first, all, found, second, filters)).toList());
  }

  /// What the budget did not reach.
  Set<LeftOut> leftOut() {
    return leftOut;
  }

  private NavigableMap<LocalDate, Bar> bars(SearchRequest request) {
    Histogram histogram = histograms.histogram(request, period);
    leftOut.addAll(histogram.leftOut());
    NavigableMap<LocalDate, Bar> bars = new TreeMap<>();
    histogram.bars().forEach(bar -> bars.put(bar.first(), bar));
    return bars;
  }

  private List<LocalDate> firstDays(NavigableMap<LocalDate, Bar> all) {
    List<LocalDate> days = new ArrayList<>();
    if (all.isEmpty()) {
      return days;
    }
    for (LocalDate day = all.firstKey();
        !day.isAfter(all.lastKey()) && days.size() <= Timeline.MOST;
        day = period.next(day)) {
      days.add(day);
    }
    return days.size() <= Timeline.MOST ? days : List.copyOf(all.keySet());
  }

  private Timeline.Part part(
      LocalDate first,
      Map<LocalDate, Bar> all,
      Map<LocalDate, Bar> found,
      Map<LocalDate, Bar> second,
      Filters filters) {
    Bar none = new Bar(first, 0, Map.of());
    Bar total = all.getOrDefault(first, none);
    Bar count = found.getOrDefault(first, none);
    return new Timeline.Part(
        first,
        from(first, filters.from()),
        to(period.next(first).minusDays(1), filters.before()),
        count.count(),
        count.byLanguage(),
        total.count(),
        total.byLanguage(),
        second.getOrDefault(first, none).count());
  }

  /// The part's own first day, or the bound of the search where that lies in the part.
  private String from(LocalDate first, @Nullable Instant bound) {
    if (bound == null) {
      return first.toString();
    }
    LocalDate day = LocalDate.ofInstant(bound, zone);
    if (day.isBefore(first)) {
      return first.toString();
    }
    return isStartOfDay(bound, day)
        ? day.toString()
        : parameters.get(SearchParameter.FROM).map(Moment::text).orElse(first.toString());
  }

  private String to(LocalDate last, @Nullable Instant bound) {
    if (bound == null) {
      return last.toString();
    }
    LocalDate day = LocalDate.ofInstant(bound.minusNanos(1), zone);
    if (day.isAfter(last)) {
      return last.toString();
    }
    return isStartOfDay(bound, day.plusDays(1))
        ? day.toString()
        : parameters.get(SearchParameter.TO).map(Moment::text).orElse(last.toString());
  }

  private boolean isStartOfDay(Instant moment, LocalDate day) {
    return day.atStartOfDay(zone).toInstant().equals(moment);
  }
}
