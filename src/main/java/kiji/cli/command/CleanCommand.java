package kiji.cli.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kiji.cleaning.ArticleCleaner;
import kiji.cleaning.CorpusCleaning;
import kiji.cli.terminal.CleanFormat;
import kiji.cli.terminal.CleanSummary;
import kiji.cli.terminal.CommandException;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.PagePrinter;
import kiji.cli.terminal.Surroundings;
import kiji.cli.wiring.OwnOutlets;
import kiji.corpus.Corpus;
import kiji.corpus.ReadingLimits;
import kiji.settings.SettingKey;
import kiji.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kiji clean PATH…`: shows what the cleaner makes of pages, without indexing them.
@Command(
    name = "clean",
    description = "Cleans pages and prints their stories, in path order, without indexing.",
    mixinStandardHelpOptions = true)
public final class CleanCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final SettingsOptions options;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files or folders of any corpus format.")
  private List<Path> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text, json, jsonl (an object a line) or html (what was kept and cut, marked) (text).")
  private CleanFormat format = CleanFormat.TEXT;

  @Option(
      names = "--alone",
      description =
          "Clean each page by itself; else blocks that recur over a site's pages are learned first"
              + " and cut.")
  private boolean isAlone;

  public CleanCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.options = new SettingsOptions(surroundings);
  }

  @Option(names = "--threads", paramLabel = "N", description = "Pages cleaned at once (the cores).")
  void threads(String count) {
    options.set(SettingKey.THREADS, count);
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Corpus corpus =
        Corpus.of(paths, ReadingLimits.standard().withDocumentBytes(settings.maxDocumentBytes()));
    PrintStream out = surroundings.out();
    CleanSummary summary = new CleanSummary();
    ArticleCleaner cleaner = OwnOutlets.of(settings, surroundings.err()).cleaner();
    CorpusCleaning cleaning =
        isAlone
            ? CorpusCleaning.alone(corpus, cleaner, settings.threads())
            : CorpusCleaning.bySite(corpus, cleaner, settings.threads());
    PagePrinter printer = new PagePrinter(format);
    printer.begin(out);
    (format == CleanFormat.HTML ? cleaning.withDecisions() : cleaning)
        .forEach(
            printer::printed,
            printed -> {
              summary.add(printed);
              printer.print(printed, out);
              stopWithoutReader(out);
            },
            summary::skipped);
    printer.end(out);
    out.flush();
    summary.print(surroundings.err());
    return ExitCode.DONE;
  }

  /// So that `kiji clean ARCHIVE | head` ends when `head` does.
  private static void stopWithoutReader(PrintStream out) {
    if (out.checkError()) {
      throw new CommandException(ExitCode.FAILED, "cleaning stopped: its output cannot be written");
    }
  }
}
