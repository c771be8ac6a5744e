package kiji.cli.terminal;

import java.nio.file.Path;
import java.util.Locale;
import kiji.embedded.IndexBackup;
import kiji.engine.Generation;

/// What a backup did, as a person is told.
public final class BackupText {
  private static final double MEGABYTE = 1e6;

  private BackupText() {}

  public static String backedUp(IndexBackup.Copied copied, Path folder) {
    return "Backed up generation %s to %s: %s, %s, every byte read back%s"
        .formatted(
            copied.generation(),
            folder,
            Count.of(copied.articles(), "article"),
            size(copied),
            how(copied));
  }

  /// The sentence of a restoration.
  ///
  /// @param published what searches see now
  public static String restored(IndexBackup.Copied copied, Path folder, Generation published) {
    return "Restored %s as generation %s: %s, %s, every byte read back%s"
        .formatted(
            folder,
            published.id(),
            Count.of(published.articles(), "article"),
            size(copied),
            how(copied));
  }

  private static String size(IndexBackup.Copied copied) {
    return String.format(Locale.ROOT, "%,.1f MB", copied.bytes() / MEGABYTE);
  }

  /// A link is no second copy where the disk is the trouble.
  private static String how(IndexBackup.Copied copied) {
    return copied.isLinked()
        ? " (linked, on one disk with the index: it helps against mistakes, not against a disk that breaks)"
        : "";
  }
}
