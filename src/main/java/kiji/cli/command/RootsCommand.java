package kiji.cli.command;

import java.nio.file.Path;
import java.util.List;
import kiji.cli.terminal.Count;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.Surroundings;
import kiji.cli.wiring.EngineChoice;
import kiji.engine.SearchEngine;
import kiji.reindex.ArchiveRoots;
import kiji.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `kiji roots`: what the archive is made of.
@Command(
    name = "roots",
    description =
        "Lists the folders and files that the archive is made of; 'remove' takes one out.",
    mixinStandardHelpOptions = true)
public final class RootsCommand extends EngineCommand {
  private RootsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  public static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new RootsCommand(surroundings))
        .addSubcommand(new RootsRemoveCommand(surroundings));
  }

  @Override
  int run(SearchEngine engine, Settings settings) {
    ArchiveRoots archive = ArchiveRoots.of(engine);
    List<Path> roots = archive.paths();
    List<Long> articles = archive.articles();
    for (int i = 0; i < roots.size(); i++) {
      surroundings.out().println(roots.get(i) + "  " + Count.of(articles.get(i), "article"));
    }
    if (roots.isEmpty()) {
      surroundings
          .out()
          .println(
              "The archive in "
                  + EngineChoice.place(settings)
                  + " is empty. 'kiji reindex' fills it.");
    }
    return ExitCode.DONE;
  }
}
