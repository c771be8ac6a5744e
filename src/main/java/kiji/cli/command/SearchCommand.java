package kiji.cli.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import kiji.cli.terminal.CommandException;
import kiji.cli.terminal.Count;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.ResultText;
import kiji.cli.terminal.SearchFlags;
import kiji.cli.terminal.Surroundings;
import kiji.cli.terminal.Terminal;
import kiji.cli.wiring.EngineChoice;
import kiji.engine.SearchEngine;
import kiji.evaluation.Evaluation;
import kiji.search.ArticleSearch;
import kiji.search.ExplainedAnswer;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.search.SearchRefusal;
import kiji.settings.Settings;
import kiji.web.ApiText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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
public final class SearchCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final SearchFlags flags = new SearchFlags();

  @Mixin private final EngineOptions options;
  @Mixin private final RunDepth depth = new RunDepth();

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

  private SearchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.options = new EngineOptions(surroundings);
  }

  public static CommandLine commandLine(Surroundings surroundings) {
    SearchCommand search = new SearchCommand(surroundings);
    CommandLine command = new CommandLine(search);
    search.flags.addTo(command.getCommandSpec(), parameter -> true);
    return command;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    SearchParameters asked = flags.parameters(String.join(" ", words), settings);
    int results = depth.results();
    try (SearchEngine engine = EngineChoice.open(settings, surroundings.err())) {
      ArticleSearch search = EngineChoice.ownSearch(engine, settings);
      if (queries != null && run != null) {
        EngineChoice.mustHaveArticles(engine, settings);
        int searched = Evaluation.ofAnyWord(search).write(queries, asked, results, run);
        surroundings
            .err()
            .println(Count.of(searched, "query", "queries") + " searched; the run is in " + run);
        return ExitCode.DONE;
      }
      if (queries != null || run != null) {
        throw new CommandException(
            ExitCode.USED_WRONGLY, "--queries and --trec go together: name both files");
      }
      if (engine.published().isEmpty()) {
        surroundings.err().println("Note: " + EngineChoice.nothingPublished(settings));
      }
      return ApiText.isExport(asked) ? export(search, asked) : show(search, asked);
    }
  }

  private int export(ArticleSearch search, SearchParameters asked) {
    Writer out = new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8);
    try {
      ApiText.export(search, asked, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCode.DONE;
  }

  private int show(ArticleSearch search, SearchParameters asked) {
    long begin = System.nanoTime();
    return switch (search.search(asked)) {
      case SearchRefusal refusal ->
          throw new CommandException(
              ExitCode.USED_WRONGLY,
              SearchFlags.named(refusal.parameter()) + ": " + refusal.reason());
      case SearchAnswer answer -> {
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        ExplainedAnswer explained =
            asked.get(SearchParameter.EXPLAIN)
                ? search.explained(answer)
                : ExplainedAnswer.without(answer);
        if (json) {
          surroundings
              .out()
              .println(ApiText.json(explained, asked.get(SearchParameter.CONTENT), took));
        } else {
          new ResultText(Terminal.isOne()).print(explained, surroundings.out());
        }
        yield ExitCode.DONE;
      }
    };
  }
}
