package kiji.cli.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kiji.cli.terminal.BackupText;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.Surroundings;
import kiji.embedded.IndexBackup;
import kiji.engine.Generation;
import kiji.engine.Generations.Rewritten;
import kiji.engine.SearchEngine;
import kiji.reindex.Forgetting;
import kiji.settings.Settings;
import kiji.stories.ForgottenArticles;
import kiji.stories.ForgottenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `kiji restore DIR`: publishes what a backup holds; what is forgotten stays away.
@Command(
    name = "restore",
    description =
        "Publishes what a backup holds, after reading every byte of it. What was published before"
            + " stays for 'kiji rollback'; what is forgotten, here or in the backup, stays away.",
    mixinStandardHelpOptions = true)
public final class RestoreCommand extends EngineCommand {
  @Parameters(paramLabel = "DIR", description = "As 'kiji backup' made it.")
  private Path folder = Path.of("");

  public RestoreCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  boolean writes() {
    return true;
  }

  @Override
  int run(SearchEngine engine, Settings settings) {
    ForgottenFile own = ForgottenFile.in(settings.index());
    IndexBackup backup = new IndexBackup(settings.index());
    own.read();
    ForgottenArticles theirs = ForgottenFile.in(folder).read();
    IndexBackup.Copied copied = backup.layFrom(folder);
    if (!theirs.entries().isEmpty()) {
      own.change(mine -> mine.mergedWith(theirs));
    }
    Generation published =
        publish(engine, new Forgetting(engine, own, InstantSource.system()), copied);
    surroundings.out().println(BackupText.restored(copied, folder, published));
    return ExitCode.DONE;
  }

  /// What is forgotten is taken out before any search sees what was restored.
  private static Generation publish(
      SearchEngine engine, Forgetting forgetting, IndexBackup.Copied copied) {
    List<Rewritten> rewritten =
        forgetting.catchUp().map(Forgetting.Done::generations).orElse(List.of());
    String id = copied.generation();
    for (Rewritten one : rewritten) {
      if (one.before().equals(copied.generation()) && one.anew().isPresent()) {
        if (one.equals(rewritten.getLast())) {
          return one.anew().get(); // the only one there is: it is published already
        }
        id = one.anew().get().id();
      }
    }
    return engine.rollback(Optional.of(id));
  }
}
