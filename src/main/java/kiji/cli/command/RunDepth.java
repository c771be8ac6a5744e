package kiji.cli.command;

import kiji.cli.terminal.CommandException;
import kiji.cli.terminal.ExitCode;
import kiji.search.ArticleSearch;
import picocli.CommandLine.Option;

/// `--depth`: how many results of each query count where many queries are run.
final class RunDepth {
  private String given = "100";

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "Results for each query of a run, 1 to 1000 (100).")
  void set(String count) {
    given = count;
  }

  /// How many.
  ///
  /// @throws CommandException when what was given is no such number
  int results() {
    if (given.strip().matches("[0-9]{1,6}")) {
      int count = Integer.parseInt(given.strip());
      if (count >= 1 && count <= ArticleSearch.DEEPEST_RANKING) {
        return count;
      }
    }
    throw new CommandException(
        ExitCode.USED_WRONGLY,
        "--depth is '%s'; it must be a whole number from 1 to %d."
            .formatted(given, ArticleSearch.DEEPEST_RANKING));
  }
}
