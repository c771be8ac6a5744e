package kiji.cli.command;

import java.nio.file.Path;
import kiji.cli.terminal.ReindexText;
import kiji.cli.terminal.Surroundings;
import kiji.cli.wiring.Batch;
import kiji.engine.SearchEngine;
import kiji.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kiji roots remove PATH`: takes a root and its articles out of the archive; its files stay.
@Command(
    name = "remove",
    description = "Takes a folder or file, and its articles, out of the archive; reads no other.",
    mixinStandardHelpOptions = true)
final class RootsRemoveCommand extends StoppableCommand {
  @Parameters(paramLabel = "PATH", description = "As 'kiji roots' lists it.")
  private Path root = Path.of("");

  @Option(names = "--force", description = "Publish even when many articles would be lost.")
  private boolean force;

  RootsRemoveCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  boolean writes() {
    return true;
  }

  @Override
  int run(SearchEngine engine, Settings settings) {
    Batch batch = new Batch(engine, settings, surroundings);
    return ReindexText.print(
        batch.removeRoot(root, batch.options(force)), surroundings, false, false);
  }
}
