package kiji.web.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiji.engine.Facet;
import kiji.engine.Hit;
import kiji.engine.Sort;
import kiji.search.SearchParameter;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.view.Link;
import kiji.web.view.ResultView;
import kiji.web.view.StartPage;
import kiji.web.view.Texts;

/// Makes the page before anything is searched.
final class StartPageMaker {
  private static final int YEAR_DIGITS = 4;

  /// Stories shown with their leads.
  private static final int NEWEST = 10;

  /// Headlines shown.
  private static final int HEADLINES = 40;

  private final Pages pages;
  private final ResultViews results;

  StartPageMaker(Pages pages, ResultViews results) {
    this.pages = pages;
    this.results = results;
  }

  /// @param lastVisit when the visitor was here before this visit; empty when never
  StartPage make(Archive.View archive, Visitor visitor, Optional<Instant> lastVisit) {
    return new StartPage(
        pages.frame(visitor, "", "/", Pages.emptyBox(visitor, true)),
        archive.stories() == 0 ? "" : size(archive, visitor.texts()),
        lastVisit.map(moment -> news(archive, visitor, moment)).orElse(null),
        SearchPageMaker.searches(archive.examples(), visitor),
        days(archive, visitor),
        visitor.headlines(),
        new FilterGroups(SearchAddress.empty(), visitor, false).of(archive.counts()),
        archive
            .timeline()
            .map(line -> new Charts(SearchAddress.empty(), visitor).of(line))
            .orElse(null));
  }

  private static Link news(Archive.View archive, Visitor visitor, Instant lastVisit) {
    Texts texts = visitor.texts();
    long arrived = archive.arrivedFrom(lastVisit);
    SearchAddress latest = SearchAddress.empty().with(SearchParameter.SORT_BY, Sort.ARRIVED);
    SearchAddress since = latest.withWords(SearchParameter.ARRIVED_FROM, lastVisit.toString());
    String text = arrived == 0 ? texts.get("start.nothingNew") : texts.count("start.new", arrived);
    return Link.to(
        archive.mayBeMore(arrived) ? texts.get("start.new.more", texts.number(arrived)) : text,
        visitor.searchHref(arrived == 0 ? latest : since));
  }

  private List<StartPage.Day> days(Archive.View archive, Visitor visitor) {
    Map<Optional<LocalDate>, List<ResultView>> byDay = new LinkedHashMap<>();
    archive.newest().stream()
        .limit(visitor.headlines() ? HEADLINES : NEWEST)
        .forEach(
            hit ->
                byDay
                    .computeIfAbsent(day(hit), _ -> new ArrayList<>())
                    .add(results.of(hit, visitor, SearchAddress.empty())));
    List<StartPage.Day> days = new ArrayList<>();
    byDay.forEach((day, found) -> days.add(day(day, found, archive, visitor)));
    return days;
  }

  private static Optional<LocalDate> day(Hit hit) {
    return Optional.ofNullable(hit.article().publishedAt()).map(OffsetDateTime::toLocalDate);
  }

  private static StartPage.Day day(
      Optional<LocalDate> day, List<ResultView> found, Archive.View archive, Visitor visitor) {
    Texts texts = visitor.texts();
    if (day.isEmpty()) {
      return new StartPage.Day(texts.get("list.undated"), null, found);
    }
    String label =
        DateTimeFormatter.ofPattern(texts.get("date.long"), texts.language().locale())
            .format(day.get());
    Long count = archive.days().get(day.get());
    SearchAddress there =
        SearchAddress.empty()
            .withWords(SearchParameter.FROM, day.get().toString())
            .withWords(SearchParameter.TO, day.get().toString());
    Link all =
        count == null ? null : Link.to(texts.count("start.size", count), visitor.searchHref(there));
    return new StartPage.Day(label, all, found);
  }

  /// `72 stories from 9 sources, 2024 – 2026`.
  private static String size(Archive.View archive, Texts texts) {
    Map<Facet, List<Facet.Count>> counts = archive.counts();
    return texts.get(
        "start.all",
        texts.count("start.size", archive.stories()),
        texts.count("start.sources", counts.getOrDefault(Facet.SOURCE, List.of()).size()),
        years(counts.getOrDefault(Facet.MONTH, List.of()), texts));
  }

  private static String years(List<Facet.Count> months, Texts texts) {
    List<String> years =
        months.stream()
            .map(month -> month.value().substring(0, YEAR_DIGITS))
            .distinct()
            .sorted()
            .toList();
    return switch (years.size()) {
      case 0 -> texts.get("start.undated");
      case 1 -> Labels.period(years.getFirst(), texts);
      default ->
          texts.get(
              "start.span",
              Labels.period(years.getFirst(), texts),
              Labels.period(years.getLast(), texts));
    };
  }
}
