package kiji.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kiji.cli.terminal.CommandException;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.SearchFlags;
import kiji.cli.terminal.Surroundings;
import kiji.cli.wiring.EngineChoice;
import kiji.engine.SearchEngine;
import kiji.evaluation.AtLeast;
import kiji.evaluation.Comparison;
import kiji.evaluation.Evaluation;
import kiji.evaluation.EvaluationException;
import kiji.evaluation.Judgements;
import kiji.evaluation.QueryFile;
import kiji.evaluation.Report;
import kiji.evaluation.Run;
import kiji.evaluation.RunFile;
import kiji.evaluation.TestQuery;
import kiji.search.ArticleSearch;
import kiji.search.SearchParameters;
import kiji.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `kiji eval`: how well the published index answers judged queries, or whether one run beats
/// another.
@Command(
    name = "eval",
    description = {
      "Measures the published index with judged queries: nDCG@10, MRR@10, recall@100, success@1.",
      "With --runs it compares two TREC runs instead."
    },
    mixinStandardHelpOptions = true)
public final class EvalCommand implements Callable<Integer> {
  private static final long SEED = 20_071_106;

  private final Surroundings surroundings;
  private final SearchFlags flags = new SearchFlags();

  @Mixin private final EngineOptions options;
  @Mixin private final RunDepth depth = new RunDepth();

  @Option(
      names = "--queries",
      required = true,
      paramLabel = "FILE",
      description = "A query a line: id, tab, text.")
  private Path queries = Path.of("queries.tsv");

  @Option(
      names = "--qrels",
      required = true,
      paramLabel = "FILE",
      description = "A judgement a line: query, 0, article, grade (0 wrong to 3 just it).")
  private Path qrels = Path.of("qrels.tsv");

  @Option(
      names = "--served",
      description =
          "Measure the list that the search box serves: all the words first, copies folded.")
  private boolean served;

  @Option(names = "--worst", paramLabel = "N", description = "Show the N queries that lose most.")
  private int worst;

  @Option(
      names = "--at-least",
      paramLabel = "M=V",
      description = "Exit code 1 when a measure stays below: ndcg10=.89. May be given again.")
  private List<String> atLeast = List.of();

  @Option(
      names = "--runs",
      arity = "2",
      paramLabel = "RUN",
      description = "Compare two TREC runs by a paired randomisation test.")
  private @Nullable List<Path> runs;

  private EvalCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.options = new EngineOptions(surroundings);
  }

  public static CommandLine commandLine(Surroundings surroundings) {
    EvalCommand eval = new EvalCommand(surroundings);
    CommandLine command = new CommandLine(eval);
    eval.flags.addTo(command.getCommandSpec(), parameter -> parameter.role().decidesTheList());
    return command;
  }

  @Override
  public Integer call() {
    List<TestQuery> asked = QueryFile.read(queries);
    Judgements judgements = Judgements.read(qrels);
    if (runs != null) {
      Run first = RunFile.read(runs.getFirst());
      Run second = RunFile.read(runs.getLast());
      surroundings.out().println(Comparison.of(asked, judgements, first, second, SEED).text());
      return ExitCode.DONE;
    }
    List<AtLeast> wanted = atLeast.stream().map(EvalCommand::wish).toList();
    return told(Report.of(asked, judgements, found(asked)), wanted);
  }

  private static AtLeast wish(String text) {
    try {
      return AtLeast.parse(text);
    } catch (EvaluationException e) {
      throw new CommandException(ExitCode.USED_WRONGLY, "--at-least: " + e.getMessage(), e);
    }
  }

  private Run found(List<TestQuery> asked) {
    Settings settings = options.settings();
    SearchParameters like = flags.parameters("", settings);
    int results = depth.results();
    try (SearchEngine engine = EngineChoice.open(settings, surroundings.err())) {
      EngineChoice.mustHaveArticles(engine, settings);
      ArticleSearch search = EngineChoice.ownSearch(engine, settings);
      Evaluation evaluation = served ? Evaluation.asServed(search) : Evaluation.ofAnyWord(search);
      return evaluation.run(asked, like, results);
    }
  }

  private int told(Report report, List<AtLeast> wanted) {
    surroundings.out().println(report.summary());
    if (!report.misfits().isEmpty()) {
      surroundings.err().println("Note: " + report.misfits());
    }
    if (worst > 0) {
      surroundings.out().println(report.worst(worst));
    }
    List<AtLeast> missed = wanted.stream().filter(wish -> !wish.isReachedBy(report)).toList();
    missed.forEach(wish -> surroundings.err().println("kiji: " + wish.missedBy(report)));
    return missed.isEmpty() ? ExitCode.DONE : ExitCode.TOLD;
  }
}
