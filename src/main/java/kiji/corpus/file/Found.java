package kiji.corpus.file;

import java.nio.file.Path;
import kiji.corpus.CorpusEntry;
import org.jspecify.annotations.Nullable;

/// What a walk finds before it opens anything.
public sealed interface Found {
  /// A file to read.
  ///
  /// @param name its path in entries
  /// @param path where it is
  /// @param kind how it is read
  /// @param size in bytes on the disk
  /// @param sidecar the file beside it that tells more of it
  record InputFile(String name, Path path, FileKind kind, long size, @Nullable Path sidecar)
      implements Found {}

  /// A sidecar, which is read with its page; by itself it only may be found damaged.
  record SidecarFile(String name, Path path) implements Found {}

  /// Known without opening it.
  record Known(CorpusEntry entry) implements Found {}
}
