package kiji.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kiji.cli.terminal.ReindexText;
import kiji.cli.terminal.Surroundings;
import kiji.cli.wiring.Batch;
import kiji.engine.SearchEngine;
import kiji.reindex.ArchiveRoots.Others;
import kiji.reindex.ReindexOptions;
import kiji.settings.SettingKey;
import kiji.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kiji reindex [CORPUS…]`: builds a new generation and publishes it.
@Command(
    name = "reindex",
    description = "Builds a new generation from folders or files and publishes it in one step.",
    mixinStandardHelpOptions = true)
public final class ReindexCommand extends StoppableCommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "CORPUS",
      description =
          "Folders or files (what the archive is made of; corpus for an empty one). A part"
              + " of the archive is read again alone.")
  private List<Path> inputs = List.of();

  @Option(names = "--full", description = "Ignore what is known and clean everything again.")
  private boolean full;

  @Option(names = "--dry-run", description = "Clean and count, publish nothing.")
  private boolean dryRun;

  @Option(names = "--force", description = "Publish even when many articles would be lost.")
  private boolean force;

  @ArgGroup private OtherRoots others = new OtherRoots();

  /// What becomes of what the archive is made of beside what is named.
  private static final class OtherRoots {
    @Option(names = "--add", description = "Keep what the archive is made of, and add CORPUS.")
    private boolean isKept;

    @Option(names = "--only", description = "Make CORPUS the archive; all other articles leave.")
    private boolean isDropped;

    Others meant() {
      return isKept ? Others.KEPT : isDropped ? Others.DROPPED : Others.AS_THEY_ARE;
    }
  }

  @Option(names = "--strict", description = "Exit code 1 when any input was quarantined.")
  private boolean strict;

  @Option(names = "--quiet", description = "Say nothing but what went wrong.")
  private boolean quiet;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the report there too, as JSON.")
  private @Nullable Path report;

  public ReindexCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads for cleaning and indexing (the cores).")
  void threads(String count) {
    options.set(SettingKey.THREADS, count);
  }

  @Override
  boolean writes() {
    return true;
  }

  @Override
  int run(SearchEngine engine, Settings settings) {
    Batch batch = new Batch(engine, settings, surroundings);
    ReindexOptions how =
        batch
            .options(force)
            .withFull(full)
            .withDryRun(dryRun)
            .withReportFile(Optional.ofNullable(report));
    return ReindexText.print(
        batch.reindex(inputs, others.meant(), how, quiet), surroundings, quiet, strict);
  }
}
