package kiji.web;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// How bringing the index up to date has gone, as far as the server knows.
///
/// @param last the last reindex of this server's, or the publishing of what it serves
/// @param leftOut how many inputs of the published generation are no articles, by what became of
///   them: `quarantined`, `skipped`, `duplicates`; empty when that is not known
public record Upkeep(Optional<Run> last, Map<String, Long> leftOut) {
  /// Nothing is known.
  public static final Upkeep UNKNOWN = new Upkeep(Optional.empty(), Map.of());

  /// How a reindex ended.
  public enum Result {
    PUBLISHED,
    /// Nothing differed from what is published.
    UNCHANGED,
    /// Built, but not to be published without a person's word.
    REFUSED,
    FAILED
  }

  /// A reindex that ended.
  ///
  /// @param sentence what it said at its end
  public record Run(Result result, Instant ended, String sentence) {}

  public Upkeep {
    leftOut = Map.copyOf(leftOut);
  }

  /// What a person ought to know of the last run; empty when it went well.
  public Optional<String> trouble() {
    return last.filter(run -> run.result() == Result.REFUSED || run.result() == Result.FAILED)
        .map(Run::sentence);
  }
}
