package kiji.cleaning;

/// Gathers a block's text from its pieces: runs of white space become one space (a wide one where a
/// wide one is among them), or nothing where a line break stands between two Japanese characters;
/// invisible characters are dropped. Not for sharing between threads.
final class TextGatherer {
  private static final char WIDE_SPACE = '\u3000';

  private final StringBuilder text = new StringBuilder();
  private boolean space;
  private boolean lineBreak;
  private boolean wide;

  /// Adds a piece; returns how many characters other than white space it brought.
  int append(String piece) {
    int before = text.length();
    int spaces = 0;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (isSpace(c)) {
        space = true;
        lineBreak |= c == '\n' || c == '\r';
        wide |= c == WIDE_SPACE;
      } else if (!isInvisible(c)) {
        spaces += flushSpace(c) ? 1 : 0;
        text.append(c);
      }
    }
    return text.length() - before - spaces;
  }

  /// A `<br>` within a paragraph.
  void breakLine() {
    space = true;
    lineBreak = true;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /// How much has been gathered.
  int length() {
    return text.length();
  }

  /// The last character gathered; a space when there is none.
  char last() {
    return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
  }

  /// The text gathered so far, trimmed; begins anew.
  String take() {
    String taken = text.toString();
    text.setLength(0);
    space = false;
    lineBreak = false;
    wide = false;
    return taken;
  }

  private boolean flushSpace(char next) {
    boolean needed =
        space
            && !text.isEmpty()
            && !(lineBreak && isCjk(text.charAt(text.length() - 1)) && isCjk(next));
    if (needed) {
      text.append(wide ? WIDE_SPACE : ' ');
    }
    space = false;
    lineBreak = false;
    wide = false;
    return needed;
  }

  static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00A0'
        || c == '\u3000'
        || (c >= '\u2000' && c <= '\u200A')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u0085';
  }

  private static boolean isInvisible(char c) {
    return c == '\u00AD'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069')
        || c == '\uFEFF'
        || c == '\uFFFD'
        || c < ' '
        || c == '\u007F';
  }

  /// Kana, kanji, and the punctuation and full-width forms written with them.
  static boolean isCjk(char c) {
    return (c >= '\u2E80' && c <= '\u9FFF')
        || (c >= '\uF900' && c <= '\uFAFF')
        || (c >= '\uFF00' && c <= '\uFFEF');
  }
}
