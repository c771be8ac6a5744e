package kiji.web.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kiji.engine.Facet;
import kiji.engine.Filters;
import kiji.engine.Histograms.Period;
import kiji.search.SearchParameters;

/// Chooses what a bar of the chart stands for: years, then the months of a few years, then the days
/// of a few months, so that each click tells more.
final class ChartPeriod {
  private static final long MOST_DAYS = 62;
  private static final long MOST_MONTHS = 36;

  private ChartPeriod() {}

  /// Empty where there is but one day, or nothing with a date.
  ///
  /// @param zone of dates where the search names none
  /// @param months that there are results of, in any order
  static Optional<Period> of(SearchParameters asked, ZoneId zone, List<Facet.Count> months) {
    if (months.isEmpty()) {
      return Optional.empty();
    }
    List<YearMonth> there =
        months.stream().map(month -> YearMonth.parse(month.value())).sorted().toList();
    Filters filters = asked.filters(zone);
    Instant from = filters.from();
    Instant before = filters.before();
    ZoneId here = asked.zone(zone);
    LocalDate earliest = there.getFirst().atDay(1);
    LocalDate latest = there.getLast().atEndOfMonth();
    LocalDate first = from == null ? earliest : latest(LocalDate.ofInstant(from, here), earliest);
    LocalDate last =
        before == null ? latest : earliest(LocalDate.ofInstant(before.minusNanos(1), here), latest);
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days <= 1) {
      return Optional.empty();
    } else if (days <= MOST_DAYS) {
      return Optional.of(Period.DAY);
    }
    return Optional.of(
        ChronoUnit.MONTHS.between(first, last) < MOST_MONTHS ? Period.MONTH : Period.YEAR);
  }

  private static LocalDate latest(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earliest(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
