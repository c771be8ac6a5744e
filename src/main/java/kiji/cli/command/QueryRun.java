package kiji.cli.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import kiji.cli.terminal.Count;
import kiji.evaluation.Evaluation;
import kiji.evaluation.QueryFile;
import kiji.evaluation.Run;
import kiji.evaluation.RunFile;
import kiji.evaluation.TestQuery;
import kiji.search.ArticleSearch;
import kiji.search.SearchInput;

/// `kiji search --queries … --trec …`: many searches written down as a TREC run.
final class QueryRun {
  private static final String TAG = "kiji";

  private QueryRun() {}

  static void write(
      ArticleSearch search, SearchInput like, Path queries, Path run, int depth, PrintStream err) {
    List<TestQuery> asked = QueryFile.read(queries);
    Run found = new Evaluation(search).run(asked, like, depth);
    RunFile.write(found, run, TAG);
    err.println(Count.of(asked.size(), "query", "queries") + " searched; the run is in " + run);
  }
}
