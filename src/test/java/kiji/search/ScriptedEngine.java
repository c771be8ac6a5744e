package kiji.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.engine.Corrects;
import kiji.engine.Corrects.Corrected;
import kiji.engine.Corrects.Correction;
import kiji.engine.EngineHealth;
import kiji.engine.Hit;
import kiji.engine.Hit.Snippet;
import kiji.engine.LeftOut;
import kiji.engine.Matching;
import kiji.engine.ResumePoint;
import kiji.engine.SearchOnlyEngine;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.query.SearchQuery;
import org.jspecify.annotations.Nullable;

/// Answers as it is told: so many articles for each way of matching, so slowly, so partially. Keeps
/// what it was asked. It has the core alone, and corrections once it is given some.
final class ScriptedEngine extends SearchOnlyEngine {
  final List<SearchRequest> asked = new ArrayList<>();
  final Map<Matching, Integer> totals = new EnumMap<>(Matching.class);
  final List<Correction> corrections = new ArrayList<>();
  String generation = "000001";
  Duration took = Duration.ofMillis(1);

  /// What each search and each correction takes of the budget.
  Duration spent = Duration.ZERO;

  /// A query that finds nothing, whatever others find.
  @Nullable SearchQuery nowhere;

  Set<LeftOut> leftOut = Set.of();

  /// What single queries go without, whatever others do.
  final Map<SearchQuery, Set<LeftOut>> leftOutOf = new HashMap<>();

  int openSearchers;

  ScriptedEngine(int all, int most, int any) {
    super(EngineHealth.State.READY, "000001", "");
    totals.put(Matching.ALL, all);
    totals.put(Matching.MOST, most);
    totals.put(Matching.ANY, any);
  }

  static Article article(int number) {
    return Article.builder(new ArticleId("a" + number), "title " + number, "body").build();
  }

  private SearchResults answer(SearchRequest request) {
    asked.add(request);
    ResumePoint after = request.after();
    if (after != null && !after.generation().equals(generation)) {
      throw new ResumePoint.Stale(after.generation());
    }
    boolean none = request.query().equals(nowhere);
    Matching step = none ? Matching.ALL : step();
    step = request.matching() == null ? step : request.matching();
    int total = none ? 0 : totals.getOrDefault(step, 0);
    int from = after == null ? request.from() : Integer.parseInt(after.place());
    int to = Math.min(total, from + request.size());
    List<Hit> hits =
        IntStream.range(from, to)
            .mapToObj(
                i ->
                    new Hit(
                        article(i),
                        1f,
                        new Snippet("", List.of()),
                        List.of(),
                        List.of(),
                        Instant.EPOCH))
            .toList();
    ResumePoint next = to < total ? new ResumePoint(generation, String.valueOf(to)) : null;
    return new SearchResults(
        generation,
        step,
        none ? 0 : totals.getOrDefault(Matching.ALL, 0),
        total,
        total,
        true,
        hits,
        Map.of(),
        next,
        leftOutOf.getOrDefault(request.query(), leftOut),
        took,
        spent,
        List.of(),
        List.of());
  }

  /// As the seam asks of an engine that may choose.
  private Matching step() {
    Matching best = Matching.ALL;
    for (Matching next : Matching.values()) {
      if (totals.getOrDefault(best, 0) < Matching.FEW
          && totals.getOrDefault(next, 0) > totals.getOrDefault(best, 0)) {
        best = next;
      }
    }
    return best;
  }

  @Override
  public Searcher searcher() {
    openSearchers++;
    return corrections.isEmpty() ? new CoreSearcher() : new CorrectingSearcher();
  }

  private class CoreSearcher implements Searcher {
    @Override
    public String generation() {
      return generation;
    }

    @Override
    public long size() {
      return 100;
    }

    @Override
    public SearchResults search(SearchRequest request) {
      return answer(request);
    }

    @Override
    public Optional<Article> byId(ArticleId id) {
      return id.value().equals("a1") ? Optional.of(article(1)) : Optional.empty();
    }

    @Override
    public void close() {
      openSearchers--;
    }
  }

  private final class CorrectingSearcher extends CoreSearcher implements Corrects {
    @Override
    public Corrected corrections(List<String> words, Duration budget) {
      return new Corrected(
          corrections.stream().filter(one -> words.contains(one.typed())).toList(), false, spent);
    }
  }

  @Override
  public EngineHealth health() {
    return new EngineHealth(EngineHealth.State.READY, generation, "", Set.of());
  }
}
