package kiji.reindex.account;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Locale;

/// Numbers and troubles as a person reads them.
public final class Words {
  private static final double MILLIS = 1_000;

  private Words() {}

  /// `1 article`, `12,408 articles`.
  public static String count(long number, String one) {
    return String.format(Locale.ROOT, "%,d %s%s", number, one, number == 1 ? "" : "s");
  }

  /// `12,087 unchanged`.
  public static String counted(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s", number, what);
  }

  /// What a file would not do, without the name of the class that says so.
  public static String of(IOException trouble) {
    return switch (trouble) {
      case NoSuchFileException missing -> missing.getFile() + " is missing";
      case AccessDeniedException denied -> "permission denied at " + denied.getFile();
      case FileSystemException told when told.getReason() != null -> told.getReason();
      default ->
          trouble.getMessage() == null ? trouble.getClass().getSimpleName() : trouble.getMessage();
    };
  }

  /// `18.2 s`.
  public static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / MILLIS);
  }

  /// `0:07`, `1:02:30`.
  public static String clock(Duration time) {
    return time.toHours() == 0
        ? String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart())
        : String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            time.toHours(),
            time.toMinutesPart(),
            time.toSecondsPart());
  }
}
