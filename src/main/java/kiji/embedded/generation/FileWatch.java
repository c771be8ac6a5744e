package kiji.embedded.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Notices from outside that files of an open generation are no longer those that were opened:
/// truncated, written over, put in another's place or taken away. Mapped files tell none of this by
/// themselves: a file that is gone reads on, and one that shrank fails only where it is read. Safe
/// for many threads; a look costs a microsecond or two a file.
public final class FileWatch {
  private final Path folder;
  private final List<StoredFile> files;
  private final Map<String, Stamp> known = new ConcurrentHashMap<>();

  /// What a file's folder says of it.
  ///
  /// @param key the file behind the name, where the file system tells
  private record Stamp(long length, @Nullable FileTime written, @Nullable Object key) {
    static final Stamp GONE = new Stamp(-1, null, null);
  }

  /// Takes the files as they are now for right.
  public FileWatch(Path folder, List<StoredFile> files) {
    this.folder = folder;
    this.files = List.copyOf(files);
    this.files.forEach(this::settle);
  }

  /// The files that are not as they were when last settled.
  public List<StoredFile> changed() {
    return files.stream()
        .filter(file -> !Objects.equals(known.get(file.name()), stamp(file)))
        .toList();
  }

  /// Takes a file as it is now for right.
  public void settle(StoredFile file) {
    known.put(file.name(), stamp(file));
  }

  private Stamp stamp(StoredFile file) {
    try {
      BasicFileAttributes found =
          Files.readAttributes(folder.resolve(file.name()), BasicFileAttributes.class);
      return new Stamp(found.size(), found.lastModifiedTime(), found.fileKey());
    } catch (IOException gone) {
      return Stamp.GONE;
    }
  }
}
