package kiji.cli.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kiji.cli.terminal.Count;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.Surroundings;
import kiji.cli.wiring.EngineChoice;
import kiji.engine.Generation;
import kiji.engine.SearchEngine;
import kiji.settings.Settings;
import picocli.CommandLine.Command;

/// `kiji generations`: what can be searched and rolled back to.
@Command(
    name = "generations",
    description = "Lists the generations of the index, newest first.",
    mixinStandardHelpOptions = true)
public final class GenerationsCommand extends EngineCommand {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  public GenerationsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(SearchEngine engine, Settings settings) {
    List<Generation> generations = engine.generations();
    if (generations.isEmpty()) {
      surroundings
          .out()
          .println(
              "Nothing is published in "
                  + EngineChoice.place(settings)
                  + " yet. 'kiji reindex' publishes.");
    }
    generations.forEach(
        generation -> surroundings.out().println(line(generation, settings.timeZone())));
    return ExitCode.DONE;
  }

  private static String line(Generation generation, ZoneId zone) {
    return String.format(
        Locale.ROOT,
        "%s  %s  %s%s",
        generation.id(),
        TIME.format(generation.publishedAt().atZone(zone)),
        Count.of(generation.articles(), "article"),
        generation.isPublished() ? "  published" : "");
  }
}
