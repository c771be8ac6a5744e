package kiji.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import kiji.engine.SearchEngine;
import kiji.search.ArticleSearch;
import kiji.search.SearchAnswer;
import kiji.search.SearchInput;
import kiji.search.SearchRefusal;
import kiji.settings.Settings;
import kiji.web.ApiText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kiji search QUERY…`: the search box on a terminal; with `--queries` a whole file of searches as
/// a TREC run.
@Command(
    name = "search",
    description = "Searches the published index, in the query language of the search box.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A query that begins with a minus goes behind two dashes: kiji search -- -goldfish Kishida"
    })
final class SearchCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final SettingsOptions options;
  @Mixin private final SearchFlags flags = new SearchFlags();

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "What to search for.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "Print the body that /api/search would answer.")
  private boolean json;

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description = "Search every line of a file: id, tab, text.")
  private @Nullable Path queries;

  @Option(names = "--trec", paramLabel = "FILE", description = "Write the results as a TREC run.")
  private @Nullable Path run;

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "Results for each query of a run (100).")
  private int depth = 100;

  SearchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.options = new SettingsOptions(surroundings);
  }

  @Option(names = "--limit", paramLabel = "N", description = "Results shown, 1 to 100 (10).")
  void limit(String count) {
    flags.set("pageSize", count);
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    try (SearchEngine engine = EngineChoice.open(settings)) {
      ArticleSearch search = EngineChoice.ownSearch(engine, settings);
      if (queries != null && run != null) {
        QueryRun.write(search, flags.input("", settings), queries, run, depth, surroundings.err());
        return ExitCode.DONE;
      }
      if (queries != null || run != null) {
        throw new CommandException(
            ExitCode.USED_WRONGLY, "--queries and --trec go together: name both files");
      }
      return show(search, settings);
    }
  }

  private int show(ArticleSearch search, Settings settings) {
    SearchInput input = flags.input(String.join(" ", words), settings);
    long begin = System.nanoTime();
    return switch (search.search(input)) {
      case SearchRefusal refusal ->
          throw new CommandException(
              ExitCode.USED_WRONGLY, "--" + refusal.parameter() + ": " + refusal.reason());
      case SearchAnswer answer -> {
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        if (json) {
          surroundings.out().println(ApiText.json(answer, took));
        } else {
          boolean terminal = Terminal.isOne();
          new ResultText(settings.timeZone(), terminal).print(answer, surroundings.out());
        }
        yield ExitCode.DONE;
      }
    };
  }
}
