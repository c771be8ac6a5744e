package kiji.cli.command;

import kiji.cli.terminal.Stopping;
import kiji.cli.terminal.Surroundings;

/// A command that runs for long and closes its engine when Ctrl-C ends it.
abstract class StoppableCommand extends EngineCommand {
  StoppableCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public final Integer call() {
    try (Stopping _ = Stopping.interruptsThisThread()) {
      return super.call();
    }
  }
}
