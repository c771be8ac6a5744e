package kiji.reindex.work;

/// Words for what one bad document made the program throw.
public final class Guard {
  private static final int LONGEST = 300;

  private Guard() {}

  /// The reason in the quarantine: what happened, and the throwable in one line.
  public static String reason(String what, Throwable thrown) {
    String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
    String place = thrown.getStackTrace().length == 0 ? "" : " at " + thrown.getStackTrace()[0];
    String line = (thrown.getClass().getSimpleName() + message).replaceAll("\\s+", " ");
    String clipped = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    return what + ": " + clipped + place;
  }
}
