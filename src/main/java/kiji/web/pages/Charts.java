package kiji.web.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiji.article.Language;
import kiji.engine.Histograms.Period;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.search.Timeline;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.view.ChartView;
import kiji.web.view.Link;
import kiji.web.view.Texts;
import org.jspecify.annotations.Nullable;

/// Draws a timeline: Japanese and English upon one another, each bar a link to what is in it.
final class Charts {
  /// Fewer are shown where there are more.
  private static final int MOST_BARS = 80;

  /// How many are shown ahead of the first result and behind the last.
  private static final int AROUND = 3;

  private static final int YEAR_DIGITS = 4;
  private static final int MONTH_DIGITS = 7;

  private static final double WHOLE = 100;

  private final SearchAddress address;
  private final Visitor visitor;
  private final Texts texts;
  private final boolean shares;

  /// A chart of everything there is in its time, of which nothing is a part.
  Charts(SearchAddress address, Visitor visitor) {
    this(address, visitor, false);
  }

  private Charts(SearchAddress address, Visitor visitor, boolean shares) {
    this.address = address.withWords(SearchParameter.TIMELINE);
    this.visitor = visitor;
    this.texts = visitor.texts();
    this.shares = shares;
  }

  /// A chart of results, as its visitor likes them.
  static Charts ofResults(SearchAddress address, Visitor visitor) {
    return new Charts(address, visitor, visitor.shares());
  }

  /// The chart of results with what can be done with it; null where there is nothing to compare.
  @Nullable ChartView of(Timeline timeline, Optional<SearchAnswer.Versus> versus) {
    ChartView bare = of(timeline);
    return bare == null
        ? null
        : new ChartView(
            bare.bars(),
            bare.first(),
            bare.last(),
            bare.highest(),
            shares,
            versus.map(this::second).orElse(null),
            bare.hasOther(),
            new ChartView.Controls(
                ListSwitch.charts(address, visitor),
                Forms.carried(address, visitor, Set.of(SearchParameter.VS))));
  }

  private ChartView.Second second(SearchAnswer.Versus versus) {
    SearchAddress alone = address.withWords(SearchParameter.VS);
    return new ChartView.Second(
        versus.text(),
        Link.to(
            texts.get("chart.vs", versus.text(), texts.number(versus.total())),
            visitor.searchHref(alone.with(SearchParameter.Q, versus.text()))),
        visitor.searchHref(alone));
  }

  /// The chart alone; null where there is nothing to compare.
  @Nullable ChartView of(Timeline timeline) {
    List<Timeline.Part> shown = shown(timeline.parts());
    double highest =
        shown.stream()
            .mapToDouble(part -> Math.max(value(part.count(), part), value(part.versus(), part)))
            .max()
            .orElse(0);
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
        shares ? percent(highest) : texts.number((long) highest),
        shares,
        null,
        bars.stream().anyMatch(bar -> bar.other() > 0),
        null);
  }

  /// All there are where that is not too many; else those with results, and a few around them, and
  /// of those the latest.
  private static List<Timeline.Part> shown(List<Timeline.Part> parts) {
    if (parts.size() <= MOST_BARS) {
      return parts;
    }
    int first = 0;
    int last = parts.size() - 1;
    while (first < last && parts.get(first).count() == 0) {
      first++;
    }
    while (last > first && parts.get(last).count() == 0) {
      last--;
    }
    int end = Math.min(parts.size(), last + AROUND + 1);
    return parts.subList(Math.max(Math.max(0, first - AROUND), end - MOST_BARS), end);
  }

  /// A number of results, or its part of all there is, in hundredths.
  private double value(long count, Timeline.Part part) {
    if (!shares) {
      return count;
    }
    return part.total() == 0 ? 0 : WHOLE * count / part.total();
  }

  private String percent(double share) {
    return texts.get("chart.percent", "%.1f".formatted(share).replaceFirst("[.,]0$", ""));
  }

  private ChartView.Bar bar(Timeline.Part part, Period period, int x, double highest) {
    long japanese = part.byLanguage().getOrDefault(Language.JA, 0L);
    long english =
        Math.min(part.byLanguage().getOrDefault(Language.EN, 0L), part.count() - japanese);
    long other = part.count() - japanese - english;
    return new ChartView.Bar(
        x,
        label(part.first(), period),
        part.count(),
        part.total(),
        part.total() == 0 ? "" : percent(WHOLE * part.count() / part.total()),
        height(value(japanese, part), highest),
        height(value(english, part), highest),
        height(value(other, part), highest),
        height(value(part.versus(), part), highest),
        part.versus(),
        part.count() == 0 ? "" : href(part, period));
  }

  /// Whatever there is can be seen.
  private static int height(double value, double highest) {
    int height = (int) (value * ChartView.HEIGHT / highest);
    return value > 0 ? Math.max(2, height) : 0;
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
