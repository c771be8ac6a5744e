package kiji.cli.command;

import java.util.concurrent.Callable;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.Surroundings;
import kiji.cli.wiring.EngineChoice;
import kiji.engine.EngineHealth;
import kiji.engine.SearchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `kiji verify`: reads every byte of the published generation.
@Command(
    name = "verify",
    description = "Checks every byte of the published generation; exit code 1 when damaged.",
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final EngineOptions options;

  public VerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.options = new EngineOptions(surroundings);
  }

  @Override
  public Integer call() {
    try (SearchEngine engine = EngineChoice.open(options.settings(), surroundings.err())) {
      EngineHealth health = engine.verify();
      surroundings.out().println(health.detail());
      return switch (health.state()) {
        case READY, EMPTY -> ExitCode.DONE;
        case DEGRADED, DOWN -> ExitCode.TOLD;
      };
    }
  }
}
