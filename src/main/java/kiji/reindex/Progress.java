package kiji.reindex;

import java.time.Duration;
import java.util.Optional;

/// How far a reindex is.
///
/// @param done inputs accounted for so far
/// @param quarantined how many of them were quarantined
/// @param bytes bytes of the corpus read so far
/// @param totalBytes bytes of the whole corpus; 0 when that is not known
/// @param elapsed since the start
public record Progress(long done, long quarantined, long bytes, long totalBytes, Duration elapsed) {
  private static final double MILLIS = 1_000;

  /// The share that is done, 0 to 1, by bytes; 0 when it is not known.
  public double share() {
    return totalBytes == 0 ? 0 : Math.min(1, (double) bytes / totalBytes);
  }

  /// Inputs a second since the start.
  public double perSecond() {
    return elapsed.isZero() ? 0 : done * MILLIS / Math.max(1, elapsed.toMillis());
  }

  /// How long the rest will take if it goes on as so far; empty while nothing can be said.
  public Optional<Duration> timeLeft() {
    double share = share();
    return share <= 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis((long) (elapsed.toMillis() * (1 - share) / share)));
  }
}
