package kiji.web.edge;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/// Lets only so many searches run at once, so that each has a processor to run on; who would wait
/// long is told to come back. Safe for many threads.
public final class SearchGate {
  private static final Duration LONGEST_WAIT = Duration.ofMillis(100);
  private static final int RETRY_AFTER_SECONDS = 1;

  private final Semaphore places;
  private final int size;
  private final LongAdder refused = new LongAdder();

  SearchGate(int size) {
    this.places = new Semaphore(size, true);
    this.size = size;
  }

  /// Two searches a processor.
  public static SearchGate forThisMachine() {
    return new SearchGate(2 * Runtime.getRuntime().availableProcessors());
  }

  /// Runs a search when a place is free soon.
  ///
  /// @throws Refused with 503 when none is
  public <T> T run(Supplier<T> search) {
    if (!entered()) {
      refused.increment();
      throw new Refused(
          Problem.of(503, "too many searches are running; try again in a second"),
          RETRY_AFTER_SECONDS);
    }
    try {
      return search.get();
    } finally {
      places.release();
    }
  }

  int running() {
    return size - places.availablePermits();
  }

  long refused() {
    return refused.sum();
  }

  private boolean entered() {
    try {
      return places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
