package kiji.cli.command;

import java.util.Optional;
import kiji.cli.terminal.Count;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.Surroundings;
import kiji.engine.Generation;
import kiji.engine.SearchEngine;
import kiji.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `kiji rollback [ID]`: publishes an earlier generation again.
@Command(
    name = "rollback",
    description =
        "Publishes an earlier generation: the one named, else the one before the published one.",
    mixinStandardHelpOptions = true)
public final class RollbackCommand extends EngineCommand {
  @Parameters(arity = "0..1", paramLabel = "ID", description = "As 'kiji generations' lists it.")
  private @Nullable String id;

  public RollbackCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  boolean writes() {
    return true;
  }

  @Override
  int run(SearchEngine engine, Settings settings) {
    Generation generation = engine.rollback(Optional.ofNullable(id));
    surroundings
        .out()
        .println(
            "Published generation %s again: %s"
                .formatted(generation.id(), Count.of(generation.articles(), "article")));
    return ExitCode.DONE;
  }
}
