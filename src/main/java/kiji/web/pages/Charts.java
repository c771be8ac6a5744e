package kiji.web.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import kiji.article.Language;
import kiji.engine.Histograms.Period;
import kiji.search.SearchParameter;
import kiji.search.Timeline;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.view.ChartView;
import kiji.web.view.Texts;
import org.jspecify.annotations.Nullable;

/// Draws a timeline: Japanese and English upon one another, each bar a link to what is in it.
final class Charts {
  /// The latest are shown where there are more.
  private static final int MOST_BARS = 80;

  private static final int YEAR_DIGITS = 4;
  private static final int MONTH_DIGITS = 7;

  private final SearchAddress address;
  private final Visitor visitor;
  private final Texts texts;

  Charts(SearchAddress address, Visitor visitor) {
    this.address = address.withWords(SearchParameter.TIMELINE);
    this.visitor = visitor;
    this.texts = visitor.texts();
  }

  /// The chart; null where there is nothing to compare.
  @Nullable ChartView of(Timeline timeline) {
    List<Timeline.Part> parts = timeline.parts();
    List<Timeline.Part> shown = parts.subList(Math.max(0, parts.size() - MOST_BARS), parts.size());
    long highest =
        shown.stream().mapToLong(part -> Math.max(part.count(), part.versus())).max().orElse(0);
    if (shown.size() < 2 || highest == 0) {
      return null;
    }
    List<ChartView.Bar> bars = new ArrayList<>();
    for (Timeline.Part part : shown) {
      bars.add(bar(part, timeline.period(), bars.size() * ChartView.STEP, highest));
    }
    return new ChartView(
        bars,
        bars.getFirst().label(),
        bars.getLast().label(),
        texts.number(highest),
        address.first(SearchParameter.VS),
        bars.stream().anyMatch(bar -> bar.other() > 0));
  }

  private ChartView.Bar bar(Timeline.Part part, Period period, int x, long highest) {
    long japanese = part.byLanguage().getOrDefault(Language.JA, 0L);
    long english =
        Math.min(part.byLanguage().getOrDefault(Language.EN, 0L), part.count() - japanese);
    long other = part.count() - japanese - english;
    return new ChartView.Bar(
        x,
        label(part.first(), period),
        part.count(),
        part.total(),
        height(japanese, highest),
        height(english, highest),
        height(other, highest),
        height(part.versus(), highest),
        part.versus(),
        part.count() == 0 ? "" : href(part, period));
  }

  /// Whatever there is can be seen.
  private static int height(long count, long highest) {
    int height = (int) (count * ChartView.HEIGHT / highest);
    return count > 0 ? Math.max(2, height) : 0;
  }

  /// A whole year or month is named as one, as the filters name it.
  private String href(Timeline.Part part, Period period) {
    int digits =
        switch (period) {
          case YEAR -> YEAR_DIGITS;
          case MONTH -> MONTH_DIGITS;
          case DAY, WEEK -> Integer.MAX_VALUE;
        };
    LocalDate last = period.next(part.first()).minusDays(1);
    boolean whole =
        part.from().equals(part.first().toString()) && part.to().equals(last.toString());
    String from =
        whole && part.from().length() > digits ? part.from().substring(0, digits) : part.from();
    String to = whole && part.to().length() > digits ? part.to().substring(0, digits) : part.to();
    return visitor.searchHref(
        address.withWords(SearchParameter.FROM, from).withWords(SearchParameter.TO, to));
  }

  private String label(LocalDate first, Period period) {
    String pattern =
        switch (period) {
          case YEAR -> texts.get("date.year");
          case MONTH -> texts.get("date.month");
          case DAY -> texts.get("date.day");
          case WEEK -> texts.get("date.week");
        };
    return DateTimeFormatter.ofPattern(pattern, texts.language().locale()).format(first);
  }
}
