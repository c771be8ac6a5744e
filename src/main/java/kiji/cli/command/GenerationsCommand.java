package kiji.cli.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kiji.cli.terminal.Count;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.Surroundings;
import kiji.cli.wiring.EngineChoice;
import kiji.engine.Generation;
import kiji.engine.SearchEngine;
import kiji.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `kiji generations`: what can be searched and rolled back to.
@Command(
    name = "generations",
    description = "Lists the generations of the index, newest first.",
    mixinStandardHelpOptions = true)
public final class GenerationsCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final Surroundings surroundings;

  @Mixin private final EngineOptions options;

  public GenerationsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.options = new EngineOptions(surroundings);
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    try (SearchEngine engine = EngineChoice.open(settings, surroundings.err())) {
      List<Generation> generations = engine.generations();
      if (generations.isEmpty()) {
        surroundings
            .out()
            .println(
                "Nothing is published in " + settings.index() + " yet. 'kiji reindex' publishes.");
      }
      generations.forEach(
          generation -> surroundings.out().println(line(generation, settings.timeZone())));
      return ExitCode.DONE;
    }
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
