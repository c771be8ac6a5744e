package kiji.web.edge;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/// Lets only so many searches run at once, on threads of their own, so that whatever costs little
/// (health, files, refusals) never waits behind them; who would wait long is told to come back.
/// Safe for many threads.
public final class SearchGate implements AutoCloseable {
  private static final String STOPPING = "the server is stopping";
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  /// Far beyond any budget of work, on a swamped machine too: what runs longer is stuck.
  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(15);

  private final Places places;
  private final ExecutorService threads;
  private final Duration longestSearch;
  private final LongAdder refused = new LongAdder();

  /// @param size how many threads there are; as many as places
  SearchGate(Places places, int size, Duration longestSearch) {
    this.places = places;
    this.threads =
        Executors.newFixedThreadPool(
            size, Thread.ofPlatform().daemon().name("search-", 1).factory());
    this.longestSearch = longestSearch;
  }

  /// Two searches a processor, three in four of them for one address at most.
  public static SearchGate forThisMachine() {
    int size = 2 * Runtime.getRuntime().availableProcessors();
    Places places =
        new Places(size, mostOfOne(size), Places.Patience.STANDARD, new ComingBack(RETRY_AFTER));
    return new SearchGate(places, size, LONGEST_SEARCH);
  }

  /// How many places one address may have.
  static int mostOfOne(int size) {
    return size - Math.max(1, size / 4);
  }

  /// Runs a search when a place is free soon. Whatever the search throws is thrown here.
  ///
  /// @param ctx of who asks
  /// @throws Refused with 503 when no place is free soon, and when the search does not end
  public <T> T run(Context ctx, Supplier<T> search) {
    return run(Asker.of(ctx), search);
  }

  <T> T run(Asker asker, Supplier<T> search) {
    try {
      if (!places.take(asker)) {
        refused.increment();
        throw busy("too many searches are running; try again in a second");
      }
      return result(begin(asker, search));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy(STOPPING);
    }
  }

  public int running() {
    return places.held();
  }

  public int waiting() {
    return places.waiting();
  }

  public long refused() {
    return refused.sum();
  }

  /// Begins no further search; those that run end by themselves.
  @Override
  public void close() {
    threads.shutdown();
  }

  /// The place is given back when the search has ended, whoever still waits for it.
  private <T> Future<T> begin(Asker asker, Supplier<T> search) {
    try {
      return threads.submit(
          () -> {
            try {
              return search.get();
            } finally {
              places.giveBack(asker);
            }
          });
    } catch (RejectedExecutionException e) {
      places.giveBack(asker);
      throw busy(STOPPING);
    }
  }

  private <T> T result(Future<T> answer) throws InterruptedException {
    try {
      return answer.get(longestSearch.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw busy("the search did not come to an end; try again in a moment");
    } catch (ExecutionException e) {
      SearchGate.<RuntimeException>throwAsItIs(Objects.requireNonNullElse(e.getCause(), e));
      throw new IllegalStateException("what a search threw was not thrown on", e);
    }
  }

  private static Refused busy(String detail) {
    return new Refused(Problem.of(503, detail), (int) RETRY_AFTER.toSeconds());
  }

  /// An Error or a checked exception too: the compiler alone minds which.
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void throwAsItIs(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
