package kiji.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kiji.evaluation.TextLines.Line;

/// Reads files of queries: a line each, `id TAB text`.
public final class QueryFile {
  private QueryFile() {}

  /// The queries in the file's order.
  ///
  /// @throws EvaluationException naming the line that is no query, or has an id for the second time
  public static List<TestQuery> read(Path file) {
    List<TestQuery> queries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Line line : TextLines.of(file)) {
      TestQuery query = query(line);
      if (!ids.add(query.id())) {
        throw line.problem("an id of its own for each query");
      }
      queries.add(query);
    }
    return queries;
  }

  private static TestQuery query(Line line) {
    int tab = line.text().indexOf('\t');
    String id = tab < 0 ? "" : line.text().substring(0, tab).strip();
    if (id.isEmpty() || id.chars().anyMatch(Character::isWhitespace)) {
      throw line.problem("an id without spaces, a tab, and the text of a query");
    }
    return new TestQuery(id, line.text().substring(tab + 1).strip());
  }
}
