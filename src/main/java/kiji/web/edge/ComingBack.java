package kiji.web.edge;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Remembers who was told to come back, and when: who keeps to it goes before those who did not
/// wait. Of many it remembers the latest. Not for sharing between threads.
final class ComingBack {
  private static final int REMEMBERED = 8192;

  /// Clocks differ a little, and answers take a moment on their way.
  private static final long EARLY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private static final long LATE_NANOS = Duration.ofMinutes(1).toNanos();

  private final long afterNanos;
  private final Map<String, Long> refusedAt =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  /// @param after what refused ones are told to wait
  ComingBack(Duration after) {
    this.afterNanos = after.toNanos() - EARLY_NANOS;
  }

  /// Whoever asks too early begins to wait anew.
  void refused(Asker asker, long nanos) {
    for (String mark : asker.marks()) {
      refusedAt.remove(mark); // so that it stands last, and goes last
      refusedAt.put(mark, nanos);
    }
  }

  void served(Asker asker) {
    asker.marks().forEach(refusedAt::remove);
  }

  /// Whether this one was refused and has waited as it was told.
  boolean isDue(Asker asker, long nanos) {
    return asker.marks().stream().anyMatch(mark -> isDue(refusedAt.get(mark), nanos));
  }

  private boolean isDue(@Nullable Long refused, long nanos) {
    return refused != null && nanos - refused >= afterNanos && nanos - refused <= LATE_NANOS;
  }
}
