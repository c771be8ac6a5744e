package kiji.web.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiji.engine.EngineException;
import kiji.engine.Generation;
import kiji.web.edge.Json;
import kiji.web.view.ArchivePage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a reindex left with its generation for people to read: its inputs, why some were left out,
/// what it read. Of folders the names alone: where they lie is the business of whoever runs the
/// server (`kiji roots`).
///
/// @param inputs files and records that were read
/// @param skipped of them
/// @param quarantined of them
/// @param reasons why, most first
/// @param roots names of what was read
record BuildReport(
    long inputs,
    long skipped,
    long quarantined,
    List<ArchivePage.Reason> reasons,
    List<String> roots) {
  private static final String REPORT = "report.json";
  private static final String ROOTS = "roots.json";
  private static final int MOST_REASONS = 20;

  /// Empty where the generation has none that can be read.
  static Optional<BuildReport> of(Generation generation) {
    return read(generation, REPORT)
        .map(
            report ->
                new BuildReport(
                    report.path("inputs").asLong(0),
                    report.path("skipped").asLong(0),
                    report.path("quarantined").asLong(0),
                    reasons(report.path("reasons")),
                    read(generation, ROOTS).map(BuildReport::roots).orElse(List.of())));
  }

  private static Optional<JsonNode> read(Generation generation, String name) {
    try (InputStream in = generation.attachment(name).orElse(null)) {
      return in == null ? Optional.empty() : Optional.of(Json.MAPPER.readTree(in));
    } catch (IOException | EngineException | JacksonException unreadable) {
      return Optional.empty();
    }
  }

  private static List<ArchivePage.Reason> reasons(JsonNode reasons) {
    List<ArchivePage.Reason> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> reason : reasons.properties()) {
      all.add(new ArchivePage.Reason(reason.getKey(), reason.getValue().asLong(0)));
    }
    return all.stream()
        .sorted(Comparator.comparingLong(ArchivePage.Reason::count).reversed())
        .limit(MOST_REASONS)
        .toList();
  }

  private static List<String> roots(JsonNode roots) {
    return roots
        .valueStream()
        .map(root -> root.path("root").asString("").replaceFirst("/+$", ""))
        .map(root -> root.substring(root.lastIndexOf('/') + 1))
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
