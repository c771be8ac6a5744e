package kiji.web.edge;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Counts the searches of each address, minute by minute. Memory is that of one minute's addresses.
/// Safe for many threads.
public final class RateLimit {
  private record Minute(long number, ConcurrentMap<String, AtomicInteger> searches) {}

  private final int perMinute;
  private final Clock clock;
  private final AtomicReference<Minute> current =
      new AtomicReference<>(new Minute(Long.MIN_VALUE, new ConcurrentHashMap<>()));

  /// @param perMinute searches an address may make; 0 is no limit
  public RateLimit(int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /// Counts one search.
  ///
  /// @throws Refused with 429 when the address has had its share of this minute
  public void count(String address) {
    if (perMinute == 0) {
      return;
    }
    long seconds = clock.instant().getEpochSecond();
    Minute minute = minute(Math.floorDiv(seconds, 60));
    int searches =
        minute.searches().computeIfAbsent(address, a -> new AtomicInteger()).incrementAndGet();
    if (searches > perMinute) {
      int rest = 60 - Math.floorMod(seconds, 60);
      String detail =
          "more than " + perMinute + " searches in a minute; go on in " + rest + " seconds";
      throw new Refused(Problem.of(429, detail), rest);
    }
  }

  private Minute minute(long number) {
    Minute now =
        current.updateAndGet(
            old -> old.number() == number ? old : new Minute(number, new ConcurrentHashMap<>()));
    return now;
  }
}
