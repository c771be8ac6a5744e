package kiji.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiji.article.Language;

/// How results lie in time.
public interface Histograms {
  /// Counts every result by the day that its article shows: by the same step, filters and folding
  /// as the list of the request. A story counts once in each bar where one of its copies lies;
  /// articles without a date are in none. Where a filter's bound is a time of day, what shows
  /// another day than that moment's in the request's zone counts in the bar of the moment, so that
  /// a bar is what a search between its ends finds.
  ///
  /// @param request place, order and facets of it do not matter
  Histogram histogram(SearchRequest request, Period period);

  /// What a searcher can count; nothing where its engine cannot.
  static Histograms of(Searcher searcher) {
    return searcher instanceof Histograms able ? able : (request, period) -> Histogram.NOTHING;
  }

  /// How long a bar's time is.
  enum Period {
    DAY,
    /// From Monday to Sunday.
    WEEK,
    MONTH,
    YEAR;

    /// The first day of the period that a day is in.
    public LocalDate first(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    /// The first day of the period behind one.
    public LocalDate next(LocalDate first) {
      return switch (this) {
        case DAY -> first.plusDays(1);
        case WEEK -> first.plusWeeks(1);
        case MONTH -> first.plusMonths(1);
        case YEAR -> first.plusYears(1);
      };
    }
  }

  /// Results by time.
  ///
  /// @param bars those that are not empty, earliest first
  /// @param leftOut what the budget did not reach
  record Histogram(List<Bar> bars, Set<LeftOut> leftOut) {
    /// Nothing counted.
    public static final Histogram NOTHING = new Histogram(List.of(), Set.of());

    public Histogram {
      bars = List.copyOf(bars);
      leftOut = Set.copyOf(leftOut);
    }
  }

  /// One period's results.
  ///
  /// @param first day of the period
  /// @param count at least 1
  /// @param byLanguage the same, by the articles' languages; a story told in two counts in both
  record Bar(LocalDate first, long count, Map<Language, Long> byLanguage) {
    public Bar {
      byLanguage = Map.copyOf(byLanguage);
    }
  }
}
