package kiji.text.form;

/// The sign between a number and what is counted, which is written in seven ways: `三箇月`, `3か月`,
/// `3ヵ月`, `3ヶ月`, `2個所`, `数カ国`.
public final class Counters {
  /// What each of the signs is read as.
  public static final char READ_AS = 'カ';

  private static final String SIGNS = "かヵヶケ箇個";
  private static final String COUNTED = "月国所年条";
  private static final String NUMBERS = "〇一二三四五六七八九十百千数何幾両半";

  private Counters() {}

  /// Whether a character is such a sign where it stands.
  ///
  /// @param read what stands before it
  public static boolean isSign(int c, CharSequence read, String text, int at) {
    return c >= 'か'
        && SIGNS.indexOf(c) >= 0
        && at + 1 < text.length()
        && COUNTED.indexOf(text.charAt(at + 1)) >= 0
        && !read.isEmpty()
        && isNumber(read.charAt(read.length() - 1));
  }

  private static boolean isNumber(char c) {
    return (c >= '0' && c <= '9') || NUMBERS.indexOf(c) >= 0;
  }
}
