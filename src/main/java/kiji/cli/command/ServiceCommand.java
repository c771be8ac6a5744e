package kiji.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.Surroundings;
import kiji.cli.terminal.SystemdUnit;
import kiji.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `kiji service`: a systemd unit that serves this archive.
@Command(
    name = "service",
    description = {
      "Prints a systemd unit that serves the archive of this folder's settings.",
      "It may write to its index alone:  kiji service | sudo tee /etc/systemd/system/kiji.service"
    },
    mixinStandardHelpOptions = true)
public final class ServiceCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final IndexOptions options;

  @Option(names = "--watch", description = "Reindex at the start and when the corpus changes.")
  private boolean watch;

  @Option(names = "--user", paramLabel = "NAME", description = "Who runs it (whoever asks).")
  private @Nullable String user;

  public ServiceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.options = new IndexOptions(surroundings);
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Path here = Path.of("").toAbsolutePath();
    Path home = Optional.ofNullable(System.getProperty("kiji.home")).map(Path::of).orElse(here);
    surroundings
        .out()
        .print(
            new SystemdUnit(
                    home.resolve("kiji"),
                    here,
                    settings.index().toAbsolutePath().normalize(),
                    options.configFile().map(Path::toAbsolutePath),
                    watch,
                    user == null ? System.getProperty("user.name") : user,
                    Optional.ofNullable(surroundings.environment().get("JAVA_HOME")))
                .text());
    return ExitCode.DONE;
  }
}
