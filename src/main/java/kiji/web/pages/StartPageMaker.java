package kiji.web.pages;

import java.util.List;
import java.util.Map;
import kiji.engine.Facet;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.view.StartPage;
import kiji.web.view.Texts;

/// Makes the page before anything is searched.
final class StartPageMaker {
  private static final int YEAR_DIGITS = 4;

  private final Pages pages;
  private final ResultViews results;

  StartPageMaker(Pages pages, ResultViews results) {
    this.pages = pages;
    this.results = results;
  }

  StartPage make(Archive.View archive, Visitor visitor) {
    return new StartPage(
        pages.frame(visitor, "", "/", Pages.emptyBox(visitor, true)),
        archive.stories() == 0 ? "" : size(archive, visitor.texts()),
        SearchPageMaker.searches(archive.examples(), visitor),
        archive.newest().stream()
            .map(hit -> results.of(hit, visitor, SearchAddress.empty()))
            .toList(),
        new FilterGroups(SearchAddress.empty(), visitor, false).of(archive.counts()),
        archive.timeline().map(new Charts(SearchAddress.empty(), visitor)::of).orElse(null));
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
