package kiji.corpus.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import kiji.corpus.CorpusEntry;
import kiji.corpus.CorpusException;
import org.jspecify.annotations.Nullable;

/// Says in words why a file could not be read.
public final class ReadingTrouble {
  private ReadingTrouble() {}

  /// The entry of a file that could not be read to its end.
  ///
  /// @param after which part was read last; null when that says nothing
  /// @param offset how many of its bytes were read
  /// @throws CorpusException when the reading thread was interrupted
  public static CorpusEntry unreadable(
      String name, IOException e, @Nullable String after, long offset, String hash) {
    if (e instanceof ClosedByInterruptException) {
      throw new CorpusException("reading '" + name + "' was interrupted", e);
    }
    String reason = words(e) + (after == null ? "" : " (" + after + ")");
    return new CorpusEntry.Unreadable(name, reason, offset, hash);
  }

  public static String words(IOException trouble) {
    return switch (trouble) {
      case ReadingStopped stopped -> stopped.reason();
      case NoSuchFileException _ -> "it went away while the corpus was read";
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException e when e.getReason() != null -> e.getReason();
      case EOFException _ -> "its gzip data ends too early";
      case ZipException _ -> "its gzip data is damaged";
      default -> trouble.getMessage() == null ? trouble.toString() : trouble.getMessage();
    };
  }
}
