package kiji.opensearch;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.engine.Capability;
import kiji.engine.FindsRelated;
import kiji.engine.Histograms;
import kiji.engine.Hit;
import kiji.engine.Matching;
import kiji.engine.ResumePoint;
import kiji.engine.Scans;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.opensearch.results.IndexAnswers;

/// One generation in a cluster for one reader, who gives it back by closing.
final class ClusterSearcher implements Searcher, FindsRelated, Histograms, Scans {
  /// What this engine does beyond the core.
  static final Set<Capability> CAPABILITIES = Capability.of(ClusterSearcher.class);

  /// Looks at every article there may ever be.
  private static final Duration UNBOUNDED = Duration.ofDays(10_000);

  private final GenerationShelf shelf;
  private final Optional<IndexAnswers> answers;
  private final AtomicBoolean closed = new AtomicBoolean();

  /// @param answers of a generation that is held; absent when nothing is published
  ClusterSearcher(GenerationShelf shelf, Optional<IndexAnswers> answers) {
    this.shelf = shelf;
    this.answers = answers;
  }

  @Override
  public String generation() {
    return answers.map(open -> open.index().generation()).orElse("");
  }

  @Override
  public long size() {
    return answers.map(open -> open.index().articles()).orElse(0L);
  }

  @Override
  public SearchResults search(SearchRequest request) {
    ResumePoint after = request.after();
    if (after != null && !after.generation().equals(generation())) {
      throw new ResumePoint.Stale(after.generation());
    }
    return asked(open -> open.search(request)).orElseGet(() -> nothing(request));
  }

  @Override
  public Optional<Article> byId(ArticleId id) {
    return asked(open -> open.byId(id)).orElse(Optional.empty());
  }

  @Override
  public Optional<Related> related(ArticleId id, int most, Duration halfLife, Duration budget) {
    return asked(open -> open.related(id, most, halfLife, budget)).orElse(Optional.empty());
  }

  @Override
  public Histogram histogram(SearchRequest request, Period period) {
    return asked(open -> open.histogram(request, period)).orElse(Histogram.NOTHING);
  }

  @Override
  public Iterator<Hit> scan(SearchRequest request) {
    return new Scans.ByPages(this, request.withBudget(UNBOUNDED));
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      answers.ifPresent(open -> shelf.letGo(open.index().generation()));
    }
  }

  private <T> Optional<T> asked(Function<IndexAnswers, T> question) {
    if (closed.get()) {
      throw new IllegalStateException("this searcher is closed");
    }
    return answers.map(question);
  }

  /// Before anything is published.
  private static SearchResults nothing(SearchRequest request) {
    Matching step = request.matching();
    return new SearchResults(
        "",
        step == null ? Matching.ALL : step,
        0,
        0,
        0,
        true,
        List.of(),
        request.facets().stream()
            .distinct()
            .collect(Collectors.toMap(facet -> facet, facet -> List.of())),
        null,
        Set.of(),
        Duration.ZERO,
        Duration.ZERO,
        List.of(),
        List.of());
  }
}
