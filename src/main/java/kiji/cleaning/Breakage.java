package kiji.cleaning;

/// What one bad document made the program throw, as its own outcome: it costs that document and
/// nothing else.
///
/// @param reason in one line
/// @param isRetried whether another run may see it otherwise
public record Breakage(String reason, boolean isRetried) {
  private static final int LONGEST = 300;

  /// Of a page that was cleaned.
  ///
  /// @throws Error what is no page's doing
  public static Breakage ofCleaning(Throwable thrown) {
    return switch (thrown) {
      case OutOfMemoryError e -> new Breakage(words("there was no memory to clean it", e), true);
      case StackOverflowError e -> ofCleaner(e);
      case Error e -> throw e;
      default -> ofCleaner(thrown);
    };
  }

  private static Breakage ofCleaner(Throwable thrown) {
    return new Breakage(words("it broke the cleaner", thrown), false);
  }

  /// What happened, and the throwable in one line.
  public static String words(String what, Throwable thrown) {
    String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
    String place = thrown.getStackTrace().length == 0 ? "" : " at " + thrown.getStackTrace()[0];
    String line = (thrown.getClass().getSimpleName() + message).replaceAll("\\s+", " ");
    String clipped = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    return what + ": " + clipped + place;
  }
}
