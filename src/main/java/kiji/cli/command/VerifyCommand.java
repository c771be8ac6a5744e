package kiji.cli.command;

import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.Surroundings;
import kiji.engine.EngineHealth;
import kiji.engine.SearchEngine;
import kiji.settings.Settings;
import picocli.CommandLine.Command;

/// `kiji verify`: reads every byte of the published generation.
@Command(
    name = "verify",
    description = "Checks every byte of the published generation; exit code 1 when damaged.",
    mixinStandardHelpOptions = true)
public final class VerifyCommand extends EngineCommand {
  public VerifyCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(SearchEngine engine, Settings settings) {
    EngineHealth health = engine.verify();
    surroundings.out().println(health.detail());
    return switch (health.state()) {
      case READY, EMPTY -> ExitCode.DONE;
      case DEGRADED, DOWN -> ExitCode.TOLD;
    };
  }
}
