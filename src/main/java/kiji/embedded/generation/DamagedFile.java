package kiji.embedded.generation;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.jspecify.annotations.Nullable;

/// A file of a generation is not as it was written. The message is the beginning of a sentence:
/// which file, and what is wrong with it.
public final class DamagedFile extends IOException {
  private static final long serialVersionUID = 1L;

  public DamagedFile(Path file, String what, @Nullable Throwable cause) {
    super(file + " " + what, cause);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /// What reading a file's bytes met: damage as such a one, other trouble (too many open files) as
  /// it is.
  public static IOException orElse(Path file, IOException e) {
    return switch (e) {
      case DamagedFile known -> known;
      case NoSuchFileException gone -> new DamagedFile(file, "is missing", gone);
      case AccessDeniedException denied ->
          new DamagedFile(file, "cannot be read: permission denied", denied);
      case EOFException tooShort -> new DamagedFile(file, "is cut short", tooShort);
      case CorruptIndexException corrupt ->
          new DamagedFile(file, "is damaged: its checksum is wrong", corrupt);
      case IndexFormatTooOldException old ->
          new DamagedFile(file, "was written by a Lucene too old for this program", old);
      case IndexFormatTooNewException young ->
          new DamagedFile(file, "was written by a newer Lucene than this program's", young);
      case IOException other when says(other, "Is a directory") ->
          new DamagedFile(file, "is a folder", other);
      case IOException failing when says(failing, "Input/output error") ->
          new DamagedFile(file, "cannot be read from its disk: " + failing.getMessage(), failing);
      default -> e;
    };
  }

  /// Whether reading failed because of what was read. A file that is not there may never have been,
  /// and what may not be touched is a generation's or not.
  static boolean isDamage(IOException e) {
    return !(e instanceof NoSuchFileException)
        && !(e instanceof AccessDeniedException)
        && orElse(Path.of(""), e) instanceof DamagedFile;
  }

  private static boolean says(IOException e, String words) {
    return e.getMessage() != null && e.getMessage().contains(words);
  }
}
