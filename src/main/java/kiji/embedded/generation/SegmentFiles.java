package kiji.embedded.generation;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Gives a new generation the files of another to start from. Lucene never changes a file once
/// written, so both may share it: a hard link costs nothing and outlives the other's deletion.
final class SegmentFiles {
  private SegmentFiles() {}

  /// Links what can be linked and copies the rest (another disk, a file system without links, files
  /// that belong to someone else).
  ///
  /// @param from a published generation's folder
  /// @param to an empty folder
  /// @return names of those that were copied, which must be synced
  static List<String> share(List<StoredFile> files, Path from, Path to) throws IOException {
    List<String> copied = new ArrayList<>();
    for (StoredFile file : files) {
      Path source = from.resolve(file.name());
      Path target = to.resolve(file.name());
      if (!linked(source, target)) {
        Files.copy(source, target);
        copied.add(file.name());
      }
    }
    return copied;
  }

  private static boolean linked(Path source, Path target) throws IOException {
    try {
      Files.createLink(target, source);
      return true;
    } catch (UnsupportedOperationException e) {
      return false;
    } catch (FileSystemException e) {
      return notLinked(source, target, e);
    }
  }

  /// False where only the link was the trouble; a source that is gone stays trouble.
  private static boolean notLinked(Path source, Path target, FileSystemException trouble)
      throws IOException {
    if (!Files.exists(source) || Files.exists(target)) {
      throw trouble;
    }
    return false;
  }
}
