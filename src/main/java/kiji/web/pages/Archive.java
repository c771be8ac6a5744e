package kiji.web.pages;

import io.javalin.http.Context;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kiji.engine.Facet;
import kiji.engine.Hit;
import kiji.engine.Sort;
import kiji.search.ArticleSearch;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.search.SearchRefusal;
import kiji.search.Timeline;
import kiji.web.edge.SearchGate;

/// What there is to search: made once for each published generation, from one search. Safe for many
/// threads.
public final class Archive {
  private static final int LOOKED_AT = 100;
  private static final int NEWEST = 10;

  /// The archive at a glance.
  ///
  /// @param generation it is a view of
  /// @param stories how many there are
  /// @param newest the newest stories
  /// @param counts by outlet, language and month
  /// @param examples searches that find something
  /// @param timeline of everything; empty where it would show nothing
  record View(
      String generation,
      long stories,
      List<Hit> newest,
      Map<Facet, List<Facet.Count>> counts,
      List<String> examples,
      Optional<Timeline> timeline) {}

  private final ArticleSearch search;
  private final SearchGate gate;
  private final AtomicReference<View> known =
      new AtomicReference<>(
          new View("none yet", 0, List.of(), Map.of(), List.of(), Optional.empty()));

  public Archive(ArticleSearch search, SearchGate gate) {
    this.search = search;
    this.gate = gate;
  }

  /// The published generation's view.
  ///
  /// @param ctx of who asks
  View view(Context ctx) {
    View view = known.get();
    if (view.generation().equals(search.standing().generation())) {
      return view;
    }
    View fresh = gate.run(ctx, this::look);
    known.set(fresh);
    return fresh;
  }

  private View look() {
    SearchParameters everything =
        SearchParameters.NONE
            .with(SearchParameter.SORT_BY, Sort.NEWEST)
            .with(SearchParameter.PAGE_SIZE, LOOKED_AT)
            .with(
                SearchParameter.FACETS,
                List.of(Facet.SOURCE, Facet.LANGUAGE, Facet.MONTH, Facet.SECTION));
    return switch (search.search(everything)) {
      case SearchAnswer answer -> view(answer, everything);
      case SearchRefusal refusal -> throw new IllegalStateException(refusal.reason());
    };
  }

  private View view(SearchAnswer answer, SearchParameters everything) {
    List<Facet.Count> months = answer.results().facets().getOrDefault(Facet.MONTH, List.of());
    Optional<Timeline> timeline =
        ChartPeriod.of(everything, ZoneOffset.UTC, months)
            .flatMap(
                period ->
                    search.timeline(
                        answer, everything.with(SearchParameter.TIMELINE, Optional.of(period))));
    var results = answer.results();
    List<Hit> hits = results.hits();
    return new View(
        results.generation(),
        results.total(),
        hits.subList(0, Math.min(NEWEST, hits.size())),
        results.facets(),
        ExampleSearches.in(hits.stream().map(Hit::article).toList()),
        timeline);
  }
}
