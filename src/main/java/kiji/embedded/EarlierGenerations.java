package kiji.embedded;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;

/// Kept generations behind the one that is searched: lists that were begun in them go on in them.
/// One is opened when it is asked for, and closed when nobody asked for it for some minutes, when
/// old generations are tidied away, or when more are asked for than are kept. Safe for many
/// threads.
final class EarlierGenerations {
  /// As many as an index keeps.
  private static final int MOST = 2;

  private static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(5);

  private final GenerationChoice choice;
  private final LongSupplier nanos;
  private final ReentrantLock lock = new ReentrantLock();

  /// The one asked for last stands last.
  private final Map<String, Earlier> open = new LinkedHashMap<>();

  private record Earlier(OpenGeneration generation, long askedFor) {}

  /// @param nanos tells how time passes, as [System#nanoTime] does
  EarlierGenerations(GenerationChoice choice, LongSupplier nanos) {
    this.choice = choice;
    this.nanos = nanos;
  }

  /// A kept generation, held until it is let go of; empty when it is gone or damaged.
  Optional<OpenGeneration> hold(String id) throws IOException {
    lock.lock();
    try {
      Earlier known = open.remove(id);
      if (known != null && !choice.isKept(known.generation())) {
        known.generation().letGo();
        known = null;
      }
      Optional<OpenGeneration> found =
          known == null ? choice.kept(id) : Optional.of(known.generation());
      if (found.isPresent()) {
        open.put(id, new Earlier(found.get(), nanos.getAsLong()));
        letGo(open.size() - MOST, askedFor -> true);
        found.get().tryHold();
      }
      return found;
    } finally {
      lock.unlock();
    }
  }

  /// Closes those that nobody asked for lately. Never waits for another thread.
  void letGoOfIdle() throws IOException {
    if (lock.tryLock()) {
      try {
        long now = nanos.getAsLong();
        letGo(MOST, askedFor -> now - askedFor > IDLE_NANOS);
      } finally {
        lock.unlock();
      }
    }
  }

  /// Closes all; who holds one keeps it until it is let go of.
  void letGoOfAll() throws IOException {
    lock.lock();
    try {
      letGo(MOST, askedFor -> true);
    } finally {
      lock.unlock();
    }
  }

  private void letGo(int most, LongPredicate which) throws IOException {
    List<Earlier> goes =
        open.values().stream()
            .filter(earlier -> which.test(earlier.askedFor()))
            .limit(Math.max(0, most))
            .toList();
    for (Earlier earlier : goes) {
      open.remove(earlier.generation().id());
      earlier.generation().letGo();
    }
  }
}
