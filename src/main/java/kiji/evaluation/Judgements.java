package kiji.evaluation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kiji.evaluation.TextLines.Line;

/// Which articles are right for which query, and how right: TREC's qrels, a line each, `query 0
/// article grade`. Grade 0 is wrong, 1 fair, 2 good, 3 just it; an article nobody judged is wrong.
///
/// @param grades by query id, then by article id
public record Judgements(Map<String, Map<String, Integer>> grades) {
  private static final int HIGHEST_GRADE = 10;

  public Judgements {
    Map<String, Map<String, Integer>> copy = new HashMap<>();
    grades.forEach((query, articles) -> copy.put(query, Map.copyOf(articles)));
    grades = Map.copyOf(copy);
  }

  /// Reads a qrels file; a grade below 0 counts as 0, and of two lines about one article the last.
  ///
  /// @throws EvaluationException naming the line that is no judgement
  public static Judgements read(Path file) {
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    for (Line line : TextLines.of(file)) {
      String[] parts = line.text().strip().split("\\s+", -1);
      if (parts.length != 4 || !parts[3].matches("-?\\d{1,9}")) {
        throw line.problem("'query 0 article grade' with spaces or tabs between");
      }
      int grade = Math.max(0, Integer.parseInt(parts[3]));
      if (grade > HIGHEST_GRADE) {
        throw line.problem("a grade from 0 to " + HIGHEST_GRADE);
      }
      grades.computeIfAbsent(parts[0], query -> new HashMap<>()).put(parts[2], grade);
    }
    return new Judgements(grades);
  }

  /// The grades of the articles judged for a query; empty when none was.
  public Map<String, Integer> of(TestQuery query) {
    return grades.getOrDefault(query.id(), Map.of());
  }
}
