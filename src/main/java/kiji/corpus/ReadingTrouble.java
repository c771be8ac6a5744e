package kiji.corpus;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/// Says in words why a file could not be read.
final class ReadingTrouble {
  private ReadingTrouble() {}

  static String words(IOException trouble) {
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
