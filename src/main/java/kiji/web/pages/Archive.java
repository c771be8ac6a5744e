package kiji.web.pages;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import kiji.engine.Facet;
import kiji.engine.Histograms.Period;
import kiji.engine.Hit;
import kiji.engine.Sort;
import kiji.search.ArticleSearch;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.search.SearchRefusal;
import kiji.search.Timeline;
import kiji.web.edge.SearchGate;

/// What there is to search: made once for each published generation, from two searches. Safe for
/// many threads.
public final class Archive {
  private static final int LOOKED_AT = 100;

  /// The archive at a glance.
  ///
  /// @param generation it is a view of
  /// @param stories how many there are
  /// @param newest the newest stories, a hundred at most
  /// @param counts by outlet, language and month
  /// @param examples searches that find something
  /// @param timeline of everything; empty where it would show nothing
  /// @param days how many stories each day has that one of the newest is of
  /// @param arrivals when the latest came into the archive, a hundred at most, latest first
  record View(
      String generation,
      long stories,
      List<Hit> newest,
      Map<Facet, List<Facet.Count>> counts,
      List<String> examples,
      Optional<Timeline> timeline,
      Map<LocalDate, Long> days,
      List<Instant> arrivals) {
    static final View NOT_YET =
        new View(
            "none yet", 0, List.of(), Map.of(), List.of(), Optional.empty(), Map.of(), List.of());

    /// How many of the latest came at a moment or later.
    long arrivedFrom(Instant moment) {
      return arrivals.stream().filter(arrived -> !arrived.isBefore(moment)).count();
    }

    /// Whether more than are known of may have.
    boolean mayBeMore(long arrived) {
      return arrived == LOOKED_AT;
    }
  }

  private final ArticleSearch search;
  private final SearchGate gate;
  private final AtomicReference<View> known = new AtomicReference<>(View.NOT_YET);

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
        hits,
        results.facets(),
        ExampleSearches.in(hits.stream().map(Hit::article).toList()),
        timeline,
        days(answer, everything),
        arrivals(everything));
  }

  private Map<LocalDate, Long> days(SearchAnswer answer, SearchParameters everything) {
    Set<LocalDate> shown =
        answer.results().hits().stream()
            .map(hit -> hit.article().publishedAt())
            .filter(Objects::nonNull)
            .map(OffsetDateTime::toLocalDate)
            .collect(Collectors.toSet());
    return search
        .timeline(answer, everything.with(SearchParameter.TIMELINE, Optional.of(Period.DAY)))
        .map(Timeline::parts)
        .orElse(List.of())
        .stream()
        .filter(part -> shown.contains(part.first()))
        .collect(Collectors.toMap(Timeline.Part::first, Timeline.Part::count));
  }

  private List<Instant> arrivals(SearchParameters everything) {
    return search.arrivals(everything).results().hits().stream().map(Hit::arrived).toList();
  }
}
