package kiji.embedded.generation;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kiji.engine.EngineException;
import org.jspecify.annotations.Nullable;

/// Says in one sentence why an index could not be written and what a person does about it.
public final class DiskTrouble {
  private static final String AS_IT_WAS = "; the published index is as it was";

  private DiskTrouble() {}

  /// The exception to throw.
  ///
  /// @param doing what failed, as in `cannot write`
  /// @param where the folder or file it was done to
  /// @param trouble what was thrown; its first cause from the disk is what counts
  public static EngineException at(String doing, Path where, Throwable trouble) {
    IOException root = root(trouble).orElseGet(() -> new IOException(trouble));
    return new EngineException(
        kind(trouble), "cannot " + doing + " " + where + ": " + what(where, root), trouble);
  }

  /// What a file would not do, without the name of the class that says so.
  public static String words(IOException trouble) {
    return switch (trouble) {
      case AccessDeniedException denied -> "permission denied at " + denied.getFile();
      case NoSuchFileException missing -> missing.getFile() + " is missing";
      default ->
          trouble.getMessage() == null ? trouble.getClass().getSimpleName() : trouble.getMessage();
    };
  }

  /// The input-output trouble behind an exception of Lucene's, which wraps it in its own.
  public static Optional<IOException> root(@Nullable Throwable trouble) {
    IOException found = null;
    for (Throwable t = trouble; t != null; t = t.getCause()) {
      if (t instanceof IOException io) {
        found = io;
      }
    }
    return Optional.ofNullable(found);
  }

  /// What a caller can do about trouble with files: bytes that are not as they were written stay
  /// so, anything else may pass.
  public static EngineException.Kind kind(Throwable trouble) {
    for (Throwable t = trouble; t != null; t = t.getCause()) {
      if (t instanceof IOException io && DamagedFile.isDamage(io)) {
        return EngineException.Kind.DAMAGED;
      }
    }
    return EngineException.Kind.UNAVAILABLE;
  }

  private static String what(Path where, IOException root) {
    String message = String.valueOf(root.getMessage());
    if (message.contains("No space left") || message.contains("quota")) {
      return "no space is left on its disk ("
          + free(where)
          + "): free some, or choose another folder with --index, and reindex again"
          + AS_IT_WAS;
    }
    Optional<Path> file = fileInTheWay(where);
    if (file.isPresent() && wantsFolder(root, message)) {
      return file.get() + " is not a folder: choose another with --index";
    }
    return switch (root) {
      case AccessDeniedException denied ->
          "permission denied at "
              + denied.getFile()
              + ": make it writable for "
              + System.getProperty("user.name")
              + ", or choose another folder with --index"
              + AS_IT_WAS;
      case DamagedFile damaged -> damaged.getMessage() + ": reindex again" + AS_IT_WAS;
      default ->
          (message.isBlank() ? root.getClass().getSimpleName() : message)
              + ": see that its disk is well, and reindex again"
              + AS_IT_WAS;
    };
  }

  private static boolean wantsFolder(IOException root, String message) {
    return root instanceof FileAlreadyExistsException || message.contains("Not a directory");
  }

  /// A file where a folder should be, at a path or above it.
  private static Optional<Path> fileInTheWay(Path where) {
    return Stream.iterate(where.toAbsolutePath(), Objects::nonNull, Path::getParent)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static String free(Path where) {
    for (Path folder = where.toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder)) {
        try {
          return megabytes(Files.getFileStore(folder).getUsableSpace()) + " free";
        } catch (IOException e) {
          return "how much is free, it does not say: " + e.getMessage();
        }
      }
    }
    return "its folder is gone";
  }

  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }
}
