package kiji.reindex;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kiji.engine.Generation;
import kiji.reindex.account.Attachments;
import kiji.reindex.account.Words;

/// How a reindex ended.
///
/// @param took from the start to the end
/// @param notes what could not be read and was left out of articles, and what else is worth knowing
/// @param forgotten the inputs that tell what is forgotten, and were left out for that; kept
///   nowhere
public record ReindexReport(
    Outcome outcome, Counts counts, Duration took, List<String> notes, List<String> forgotten) {
  public ReindexReport {
    notes = List.copyOf(notes);
    forgotten = List.copyOf(forgotten);
  }

  /// What became of the generation that was built.
  public sealed interface Outcome {
    /// Searches see it.
    record Published(Generation generation) implements Outcome {}

    /// Nothing differs from the published generation, which stands.
    record NothingChanged(Generation generation) implements Outcome {}

    /// The engine would not publish it; what was published stands.
    record Refused(String reason) implements Outcome {}

    /// Nothing was to be published.
    record DryRun() implements Outcome {}
  }

  /// The sentence that a reindex ends with.
  public String sentence() {
    return switch (outcome) {
      case Outcome.Published(Generation generation) ->
          "Published generation " + generation.id() + ": " + tally(quarantineOf(generation));
      case Outcome.NothingChanged(Generation generation) ->
          "Nothing changed: generation "
              + generation.id()
              + " stands: "
              + tally(quarantineOf(generation));
      case Outcome.Refused(String reason) -> "Not published: " + reason + " (" + tally("") + ")";
      case Outcome.DryRun() -> "Dry run, nothing published: " + tally("");
    };
  }

  /// How many inputs of a generation are no articles, by what became of them, as the run wrote down
  /// that made it; empty when that cannot be read.
  public static Map<String, Long> leftOutOf(Generation generation) {
    return RunReport.leftOutOf(generation);
  }

  private String tally(String quarantine) {
    return Words.count(counts.articles(), "article")
        + " ("
        + String.join(
            ", ",
            Words.counted(counts.added(), "new"),
            Words.counted(counts.changed(), "changed"),
            Words.counted(counts.unchanged(), "unchanged"))
        + "), "
        + (counts.removed() == 0 ? "" : Words.counted(counts.removed(), "removed, "))
        + (counts.duplicates() == 0 ? "" : Words.count(counts.duplicates(), "duplicate") + ", ")
        + Words.counted(counts.quarantined(), "quarantined")
        + (counts.quarantined() == 0 ? "" : quarantine)
        + ", "
        + Words.counted(counts.skipped(), "skipped, ")
        + Words.seconds(took);
  }

  private static String quarantineOf(Generation generation) {
    return " (" + generation.attachmentPath(Attachments.QUARANTINE) + ")";
  }
}
