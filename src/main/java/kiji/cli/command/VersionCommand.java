package kiji.cli.command;

import java.util.concurrent.Callable;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.Surroundings;
import kiji.cli.terminal.Version;
import picocli.CommandLine.Command;

/// `kiji version`.
@Command(
    name = "version",
    description = "Says which Kiji and which Java this is.",
    mixinStandardHelpOptions = true)
public final class VersionCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  public VersionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    for (String line : new Version().getVersion()) {
      surroundings.out().println(line);
    }
    return ExitCode.DONE;
  }
}
