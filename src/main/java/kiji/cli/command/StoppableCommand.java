package kiji.cli.command;

import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.Stopping;
import kiji.cli.terminal.Surroundings;

/// A command that runs for long and closes its engine when Ctrl-C ends it.
abstract class StoppableCommand extends EngineCommand {
  StoppableCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public final Integer call() {
    try (Stopping stopping = Stopping.interruptsThisThread()) {
      return unlessStopped(stopping);
    }
  }

  /// What an interrupt meets on its way out is of no use to who stopped it; whether anything was
  /// changed is.
  private Integer unlessStopped(Stopping stopping) {
    try {
      return super.call();
    } catch (RuntimeException e) {
      if (!stopping.isAsked() || String.valueOf(e.getMessage()).contains(" is published")) {
        throw e;
      }
      if (isDoneWhenStopped()) {
        return ExitCode.DONE;
      }
      // here, for the process ends as soon as this returns
      surroundings
          .err()
          .println("kiji: stopped before it was done; the published index is as it was");
      return ExitCode.FAILED;
    }
  }

  /// Whether to be stopped is the ordinary end.
  boolean isDoneWhenStopped() {
    return false;
  }
}
