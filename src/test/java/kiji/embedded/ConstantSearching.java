package kiji.embedded;

import static kiji.engine.Articles.ids;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiji.engine.SearchEngine;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.query.SearchQuery;

/// Searches an engine from several threads without pause until it is closed, and keeps what went
/// wrong: a search that failed, or an answer that was not one whole generation.
public final class ConstantSearching implements AutoCloseable {
  private final SearchEngine engine;
  private final Map<String, Integer> wholeSizes = new ConcurrentHashMap<>();
  private final AtomicLong searches = new AtomicLong();
  private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final List<Thread> threads;
  private volatile boolean over;

  public ConstantSearching(SearchEngine engine, int threads) {
    this.engine = engine;
    this.threads =
        Stream.generate(() -> Thread.ofPlatform().name("searching").unstarted(this::search))
            .limit(threads)
            .toList();
  }

  /// A generation that may be seen from now on: all its articles have the prefix.
  public void expect(String prefix, int size) {
    wholeSizes.put(prefix, size);
  }

  public void begin() {
    threads.forEach(Thread::start);
  }

  public long searches() {
    return searches.get();
  }

  public List<String> failures() {
    return List.copyOf(failures);
  }

  /// The prefixes of the generations that answered.
  Set<String> seen() {
    return Set.copyOf(seen);
  }

  private void search() {
    while (!over) {
      try (Searcher searcher = engine.searcher()) {
        look(searcher);
      } catch (RuntimeException | Error e) {
        failures.add(e.toString());
      }
      searches.incrementAndGet();
    }
  }

  private void look(Searcher searcher) {
    SearchResults results =
        searcher.search(
            SearchRequest.of(new SearchQuery.Everything())
                .withCollapse(false)
                .withBudget(Duration.ofMinutes(1))
                .withPage(0, 1000, null));
    Set<String> prefixes =
        ids(results).stream()
            .map(id -> id.substring(0, id.lastIndexOf('-')))
            .collect(Collectors.toSet());
    seen.addAll(prefixes);
    int hits = results.hits().size();
    boolean whole =
        !results.partial()
            && prefixes.size() == 1
            && wholeSizes.getOrDefault(prefixes.iterator().next(), -1) == hits;
    if (!whole || searcher.size() != hits || !results.generation().equals(searcher.generation())) {
      failures.add("generation " + searcher.generation() + ": " + hits + " of " + prefixes);
    }
  }

  @Override
  public void close() {
    over = true;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
