package kiji.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `kiji version`.
@Command(
    name = "version",
    description = "Says which Kiji and which Java this is.",
    mixinStandardHelpOptions = true)
final class VersionCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  VersionCommand(Surroundings surroundings) {
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
