package kiji.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kiji.cli.terminal.BackupText;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.Surroundings;
import kiji.embedded.IndexBackup;
import kiji.settings.Settings;
import kiji.stories.ForgottenArticles;
import kiji.stories.ForgottenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `kiji backup DIR`: a copy of the index, every byte read back.
@Command(
    name = "backup",
    description =
        "Copies the published generation and what lies beside it to a folder, and reads every byte"
            + " back; servers go on meanwhile. An earlier backup there is renewed, and keeps nothing"
            + " that was forgotten since.",
    mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final IndexOptions options;

  @Parameters(paramLabel = "DIR", description = "A new or empty folder, or an earlier backup.")
  private Path folder = Path.of("");

  public BackupCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.options = new IndexOptions(surroundings);
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    ForgottenArticles now = ForgottenFile.in(settings.index()).read();
    boolean isNothingNew =
        !Files.isDirectory(folder) || ForgottenFile.in(folder).read().covers(now);
    IndexBackup.Copied copied = new IndexBackup(settings.index()).to(folder, isNothingNew);
    surroundings.out().println(BackupText.backedUp(copied, folder));
    return ExitCode.DONE;
  }
}
