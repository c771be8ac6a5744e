package kiji.evaluation;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import kiji.evaluation.Run.Ranked;
import kiji.evaluation.TextLines.Line;

/// Run files as TREC's tools have them, a line an article: `query Q0 article rank score tag`.
public final class RunFile {
  private static final String EXPECTED = "'query Q0 article rank score tag'";

  private RunFile() {}

  /// Writes a run: whole or not at all, but into a pipe or a terminal as it goes.
  ///
  /// @param tag names the system, without spaces
  /// @throws EvaluationException when it cannot be written
  public static void write(Run run, Path file, String tag) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        writeLines(run, file, tag);
      } else {
        replace(run, file, tag);
      }
    } catch (IOException e) {
      throw new EvaluationException(
          "cannot write the run file " + file + " (" + e.getMessage() + "); name another", e);
    }
  }

  private static void replace(Run run, Path file, String tag) throws IOException {
    Path whole = file.toAbsolutePath();
    Path part =
        whole.resolveSibling(whole.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      writeLines(run, part, tag);
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void writeLines(Run run, Path file, String tag) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (var ranking : run.rankings().entrySet()) {
        int rank = 1;
        for (Ranked found : ranking.getValue()) {
          out.write(
              String.join(
                  " ",
                  ranking.getKey(),
                  "Q0",
                  found.id(),
                  String.valueOf(rank++),
                  String.valueOf(found.score()),
                  tag + "\n"));
        }
      }
    }
  }

  /// Reads a run, also gzipped; the order is by score, ties by rank.
  ///
  /// @throws EvaluationException naming the line that is none of a run
  public static Run read(Path file) {
    SequencedMap<String, List<Placed>> placed = new LinkedHashMap<>();
    for (Line line : TextLines.of(file)) {
      String[] parts = line.text().strip().split("\\s+", -1);
      if (parts.length < 5) {
        throw line.problem(EXPECTED);
      }
      placed.computeIfAbsent(parts[0], query -> new ArrayList<>()).add(placed(line, parts));
    }
    SequencedMap<String, List<Ranked>> rankings = new LinkedHashMap<>();
    placed.forEach((query, found) -> rankings.put(query, inOrder(found)));
    return new Run(rankings);
  }

  private record Placed(long rank, Ranked found) {}

  private static Placed placed(Line line, String[] parts) {
    try {
      double score = Double.parseDouble(parts[4]);
      return new Placed(Long.parseLong(parts[3]), new Ranked(parts[2], score, ""));
    } catch (NumberFormatException e) {
      throw line.problem(EXPECTED);
    }
  }

  private static List<Ranked> inOrder(List<Placed> placed) {
    return placed.stream()
        .sorted(
            Comparator.comparingDouble((Placed p) -> -p.found().score())
                .thenComparingLong(Placed::rank))
        .map(Placed::found)
        .toList();
  }
}
