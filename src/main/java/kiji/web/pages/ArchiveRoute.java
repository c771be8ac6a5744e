package kiji.web.pages;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kiji.engine.Facet;
import kiji.engine.Generations;
import kiji.engine.Histograms.Period;
import kiji.search.ArticleSearch;
import kiji.search.ParameterKind;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.search.SearchRefusal;
import kiji.search.Timeline;
import kiji.settings.Settings;
import kiji.web.edge.EntityTag;
import kiji.web.edge.RateLimit;
import kiji.web.edge.Routing;
import kiji.web.edge.SearchGate;
import kiji.web.edge.Tagged;
import kiji.web.edge.Visitors;
import kiji.web.request.RequestedSearch;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.view.ArchivePage;
import kiji.web.view.ArchivePage.Count;
import kiji.web.view.Link;
import kiji.web.view.Texts;

/// `/archive`: what there is by outlet, year, month and day, and how the index was built. Every
/// number is a link to what it counts; an outlet and a month narrow the page as they would a
/// search.
public final class ArchiveRoute {
  private static final String PATH = "/archive";
  private static final int MONTHS = 12;

  private final ArticleSearch search;
  private final Generations generations;
  private final SearchGate gate;
  private final RateLimit rate;
  private final Settings settings;
  private final Pages pages;
  private final ResultViews results;

  /// The page of an archive.
  public ArchiveRoute(
      ArticleSearch search,
      Generations generations,
      SearchGate gate,
      RateLimit rate,
      Settings settings,
      Pages pages,
      ResultViews results) {
    this.search = search;
    this.generations = generations;
    this.gate = gate;
    this.rate = rate;
    this.settings = settings;
    this.pages = pages;
    this.results = results;
  }

  public void addTo(Routing routing) {
    routing.get(PATH, this::show);
  }

  /// What the page is made from.
  private record Found(SearchAnswer answer, Optional<Timeline> timeline) {}

  private void show(Context ctx) {
    rate.count(Visitors.address(ctx));
    Visitor visitor = Visitor.of(ctx);
    RequestedSearch asked = PageRoutes.asked(ctx, settings);
    SearchAddress shown = narrowing(asked.parameters());
    ArticleSearch.Standing standing = search.standing();
    EntityTag tag =
        PageRoutes.tag(EntityTag.Client.of(ctx), visitor, standing, PATH, shown.href(""));
    Tagged<Found> found =
        tag.isKnown()
            ? Tagged.known(tag)
            : Tagged.found(gate.run(ctx, () -> find(shown)), tag, true);
    Pages.tellWhatItHangsOn(ctx, visitor);
    found.send(ctx, one -> pages.show(ctx, "archive", page(one, shown, visitor), visitor));
  }

  /// An outlet and a span of time; nothing else narrows this page.
  private static SearchAddress narrowing(SearchParameters asked) {
    return new SearchAddress(
        asked.without(
            parameter ->
                parameter != SearchParameter.SOURCES
                    && parameter != SearchParameter.FROM
                    && parameter != SearchParameter.TO));
  }

  private Found find(SearchAddress shown) {
    SearchParameters counted =
        shown
            .search()
            .with(SearchParameter.PAGE_SIZE, 1)
            .with(SearchParameter.FACETS, List.of(Facet.SOURCE, Facet.MONTH));
    Period period = isMonth(shown) ? Period.DAY : Period.MONTH;
    return switch (search.search(counted)) {
      case SearchAnswer answer ->
          new Found(
              answer,
              search.timeline(answer, counted.with(SearchParameter.TIMELINE, Optional.of(period))));
      case SearchRefusal refusal -> throw new IllegalStateException(refusal.reason());
    };
  }

  private static boolean isMonth(SearchAddress shown) {
    String from = shown.first(SearchParameter.FROM);
    return from.length() == "2024-04".length() && from.equals(shown.first(SearchParameter.TO));
  }

  private ArchivePage page(Found found, SearchAddress shown, Visitor visitor) {
    Texts texts = visitor.texts();
    SearchAnswer answer = found.answer();
    List<Timeline.Part> parts = found.timeline().map(Timeline::parts).orElse(List.of());
    boolean days = isMonth(shown);
    return new ArchivePage(
        pages.frame(
            visitor,
            texts.get("archive.heading"),
            shown.hrefOf(PATH, ""),
            Pages.emptyBox(visitor, false)),
        texts.count("start.size", answer.results().total()),
        narrowed(shown, answer, visitor),
        found.timeline().map(line -> new Charts(shown, visitor).of(line)).orElse(null),
        outlets(answer, shown, visitor),
        days ? List.of() : years(parts, shown, visitor),
        days ? days(parts, shown, visitor) : List.of(),
        generations.published().flatMap(BuildReport::of).map(one -> build(one, texts)).orElse(null),
        kept(texts));
  }

  private List<Link> narrowed(SearchAddress shown, SearchAnswer answer, Visitor visitor) {
    return new Chips(shown, visitor, answer.results().facets()).all(PATH);
  }

  private static List<Count> outlets(SearchAnswer answer, SearchAddress shown, Visitor visitor) {
    return answer.results().facets().getOrDefault(Facet.SOURCE, List.of()).stream()
        .map(
            count ->
                new Count(
                    Labels.of(Facet.SOURCE, count, visitor.texts()),
                    visitor.hrefOf(
                        PATH,
                        shown.withWords(
                            SearchParameter.SOURCES, ParameterKind.written(count.value()))),
                    count.count()))
        .toList();
  }

  private static List<ArchivePage.Year> years(
      List<Timeline.Part> parts, SearchAddress shown, Visitor visitor) {
    Map<YearMonth, Long> months = new TreeMap<>();
    parts.forEach(part -> months.merge(YearMonth.from(part.first()), part.count(), Long::sum));
    List<ArchivePage.Year> years = new ArrayList<>();
    months.keySet().stream()
        .map(YearMonth::getYear)
        .distinct()
        .sorted((a, b) -> b - a)
        .forEach(year -> years.add(year(year, months, shown, visitor)));
    years.removeIf(year -> year.year().count() == 0);
    return years;
  }

  private static ArchivePage.Year year(
      int year, Map<YearMonth, Long> months, SearchAddress shown, Visitor visitor) {
    List<Count> twelve =
        IntStream.rangeClosed(1, MONTHS)
            .mapToObj(month -> YearMonth.of(year, month))
            .map(
                month -> {
                  long count = months.getOrDefault(month, 0L);
                  SearchAddress there = within(shown, month.toString());
                  return new Count(
                      format(month.atDay(1), "date.monthOfYear", visitor.texts()),
                      count == 0 ? "" : visitor.hrefOf(PATH, there),
                      count);
                })
            .toList();
    String name = "%04d".formatted(year);
    return new ArchivePage.Year(
        new Count(
            Labels.period(name, visitor.texts()),
            visitor.searchHref(within(shown, name)),
            twelve.stream().mapToLong(Count::count).sum()),
        twelve);
  }

  private static List<Count> days(List<Timeline.Part> parts, SearchAddress shown, Visitor visitor) {
    return parts.stream()
        .filter(part -> part.count() > 0)
        .map(
            part ->
                new Count(
                    format(part.first(), "date.long", visitor.texts()),
                    visitor.searchHref(within(shown, part.first().toString())),
                    part.count()))
        .toList();
  }

  private static SearchAddress within(SearchAddress shown, String period) {
    return shown.withWords(SearchParameter.FROM, period).withWords(SearchParameter.TO, period);
  }

  private static String format(LocalDate day, String key, Texts texts) {
    return DateTimeFormatter.ofPattern(texts.get(key), texts.language().locale()).format(day);
  }

  private static ArchivePage.Build build(BuildReport report, Texts texts) {
    return new ArchivePage.Build(
        texts.get(
            "archive.build",
            texts.number(report.inputs()),
            texts.number(report.quarantined()),
            texts.number(report.skipped())),
        report.reasons(),
        report.roots());
  }

  private List<ArchivePage.Kept> kept(Texts texts) {
    ZoneId zone = settings.timeZone();
    return generations.generations().stream()
        .map(
            generation ->
                new ArchivePage.Kept(
                    generation.id(),
                    results.moment(generation.publishedAt().atZone(zone).toOffsetDateTime(), texts),
                    generation.articles(),
                    generation.isPublished()))
        .toList();
  }
}
