package kiji.cleaning.wording;

import kiji.text.Scripts;

/// Gathers a block's text from its pieces: runs of white space become one space (a wide one where a
/// wide one is among them), or nothing where a line break stands between two Japanese characters;
/// invisible characters are dropped. Not for sharing between threads.
public final class TextGatherer {
  private static final char WIDE_SPACE = '\u3000';

  private final StringBuilder text = new StringBuilder();
  private boolean space;
  private boolean lineBreak;
  private boolean wide;

  /// Adds a piece; returns how many characters other than white space it brought.
  public int append(String piece) {
    int before = text.length();
    int spaces = 0;
    int i = 0;
    while (i < piece.length()) {
      char c = piece.charAt(i);
      if (isShown(c)) {
        spaces += flushSpace(c) ? 1 : 0;
        int from = i++;
        while (i < piece.length() && (isShown(piece.charAt(i)) || isSingleSpace(piece, i))) {
          spaces += piece.charAt(i++) == ' ' ? 1 : 0;
        }
        text.append(piece, from, i);
      } else {
        noteSpace(c);
        i++;
      }
    }
    return text.length() - before - spaces;
  }

  private void noteSpace(char c) {
    if (isSpace(c)) {
      space = true;
      lineBreak |= c == '\n' || c == '\r';
      wide |= c == WIDE_SPACE;
    }
  }

  /// Whether a space stands before a word: it stays as it is, so that runs of words are copied
  /// whole.
  private static boolean isSingleSpace(String piece, int i) {
    return piece.charAt(i) == ' ' && i + 1 < piece.length() && isShown(piece.charAt(i + 1));
  }

  /// Whether a character is neither white space nor invisible.
  private static boolean isShown(char c) {
    if (c < '\u007F') {
      return c > ' ';
    }
    return c > WIDE_SPACE ? c != '\uFEFF' && c != '\uFFFD' : !isSpace(c) && !isInvisible(c);
  }

  /// A `<br>` within a paragraph.
  public void breakLine() {
    space = true;
    lineBreak = true;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /// How much has been gathered.
  int length() {
    return text.length();
  }

  /// The last character gathered; a space when there is none.
  public char last() {
    return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
  }

  /// The text gathered so far, trimmed; begins anew.
  public String take() {
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
            && !(lineBreak && Scripts.isCjk(text.charAt(text.length() - 1)) && Scripts.isCjk(next));
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
}
