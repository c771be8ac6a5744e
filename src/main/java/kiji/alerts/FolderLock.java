package kiji.alerts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Keeps processes, and threads of one, from writing the same files at once. The operating system
/// frees it when its process dies, however it dies.
///
/// Within one process a table is asked first, because on POSIX systems closing any other channel on
/// the file would free the lock.
final class FolderLock implements AutoCloseable {
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();
  private static final long PAUSE_MILLIS = 5;

  private final Path key;
  private final FileChannel channel;

  private FolderLock(Path key, FileChannel channel) {
    this.key = key;
    this.channel = channel;
  }

  /// Waits for it.
  static FolderLock take(Path file) throws IOException {
    while (true) {
      Optional<FolderLock> lock = tryToTake(file);
      if (lock.isPresent()) {
        return lock.get();
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("stopped while another wrote", e);
      }
    }
  }

  /// Takes it unless another has it.
  static Optional<FolderLock> tryToTake(Path file) throws IOException {
    Path folder = file.toAbsolutePath().resolveSibling("");
    Files.createDirectories(folder);
    Path key = folder.toRealPath().resolve(file.getFileName());
    if (!HELD_HERE.add(key)) {
      return Optional.empty();
    }
    FolderLock taken = null;
    try {
      taken = takeFromOthers(key);
      return Optional.ofNullable(taken);
    } finally {
      if (taken == null) {
        HELD_HERE.remove(key);
      }
    }
  }

  @SuppressWarnings("resource") // the channel is the lock's, once it is taken
  private static @Nullable FolderLock takeFromOthers(Path key) throws IOException {
    FileChannel channel =
        FileChannel.open(key, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock == null ? null : new FolderLock(key, channel);
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD_HERE.remove(key);
    }
  }
}
