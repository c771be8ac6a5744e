package kiji.reindex;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kiji.engine.EngineException;
import kiji.engine.Generation;
import kiji.reindex.account.Attachments;
import kiji.reindex.account.LedgerRow;
import kiji.reindex.account.Notes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The run as JSON, for programs and for looking back: counts, why inputs were left out and how
/// often, which were skipped, notes, settings. For one thread.
final class RunReport {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final int MOST_LISTED = 1_000;
  private static final int MOST_REASONS = 200;
  private static final String OTHER_REASONS = "other reasons";
  private static final double MILLIS = 1_000;
  private static final List<String> LEFT_OUT = List.of("quarantined", "skipped", "duplicates");

  private final Map<String, Long> reasons = new TreeMap<>();
  private final List<Map<String, String>> skipped = new ArrayList<>();

  /// Takes a final row.
  void take(LedgerRow row) {
    switch (row.outcome()) {
      case SKIPPED -> {
        count("skipped: " + kind(row.reason()));
        if (skipped.size() < MOST_LISTED && !row.isForgotten()) {
          skipped.add(Map.of("path", row.path(), "reason", row.reason()));
        }
      }
      case QUARANTINED -> count("quarantined: " + kind(row.reason()));
      case DUPLICATE -> count("duplicate: " + kind(row.reason()));
      case INDEXED, GONE -> {}
    }
  }

  /// The whole report.
  ///
  /// @param outcome how the run ended, in a word or two
  /// @param generation the number of the generation that it built or found; empty for none
  byte[] json(
      String outcome,
      String generation,
      Counts counts,
      Duration took,
      Notes notes,
      ReindexOptions how) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("outcome", outcome);
    report.put("generation", generation);
    report.put("inputs", counts.inputs());
    report.put("articles", counts.articles());
    report.put("new", counts.added());
    report.put("changed", counts.changed());
    report.put("unchanged", counts.unchanged());
    report.put("removed", counts.removed());
    report.put("duplicates", counts.duplicates());
    report.put("quarantined", counts.quarantined());
    report.put("skipped", counts.skipped());
    report.put("seconds", took.toMillis() / MILLIS);
    report.put("reasons", reasons);
    report.put("skippedInputs", skipped);
    report.put("notes", notes.list());
    report.put("full", how.full());
    report.put("threads", how.threads());
    report.put("cleanedBy", how.cleanedBy());
    report.put("settings", how.settings());
    return (MAPPER.writeValueAsString(report) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /// See [ReindexReport#leftOutOf].
  static Map<String, Long> leftOutOf(Generation generation) {
    try (InputStream in = generation.attachment(Attachments.REPORT).orElse(null)) {
      if (in == null) {
        return Map.of();
      }
      JsonNode report = MAPPER.readTree(in);
      Map<String, Long> counts = new TreeMap<>();
      for (String outcome : LEFT_OUT) {
        if (report.path(outcome).isIntegralNumber()) {
          counts.put(outcome, report.path(outcome).asLong());
        }
      }
      return counts;
    } catch (IOException | JacksonException | EngineException e) {
      return Map.of();
    }
  }

  private void count(String reason) {
    boolean isNew = reasons.size() >= MOST_REASONS && !reasons.containsKey(reason);
    reasons.merge(isNew ? OTHER_REASONS : reason, 1L, Long::sum);
  }

  /// A reason without what is particular to one input.
  private static String kind(String reason) {
    int end = reason.length();
    for (int i = 0; i < reason.length(); i++) {
      if (reason.charAt(i) == ':' || reason.charAt(i) == '(') {
        end = i;
        break;
      }
    }
    return reason.substring(0, end).strip();
  }
}
