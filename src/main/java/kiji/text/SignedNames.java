package kiji.text;

/// Signs that belong to a name: `C++`, `C#`, `Disney+`, `.NET`. Analyzers take them for
/// punctuation, so each is read as a letter that nobody writes, which keeps it with its word and in
/// its place.
public final class SignedNames {
  /// The letters are clicks of Khoisan languages, one for each sign.
  static final char BAR = 'ǀ';

  private static final char DOT = BAR;
  private static final char SHARP = 'ǁ';
  private static final char PLUS = 'ǂ';
  static final char LAST = 'ǃ';

  private static final int MOST_PLUSES = 2;
  private static final int LONGEST_SHARP = 2;
  private static final int LONGEST = 24;

  private SignedNames() {}

  static boolean maySign(int c) {
    return c == '+' || c == '#' || c == '.' || c == '♯';
  }

  /// What a sign is read as; itself where it belongs to no name.
  ///
  /// @param read the text before it, folded
  /// @param text the text as it is
  /// @param at where the sign stands in it
  static int read(int sign, CharSequence read, String text, int at) {
    return switch (sign) {
      case '+' -> isPlus(read, text, at) ? PLUS : sign;
      case '#', '♯' -> isSharp(read, text, at) ? SHARP : sign;
      case '.' -> isDot(read, text, at) ? DOT : sign;
      default -> sign;
    };
  }

  /// A word as the index has it, without the signs of its name.
  public static String without(String term) {
    StringBuilder plain = new StringBuilder(term.length());
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if (c < BAR || c > LAST) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /// One or two behind a word with a letter in it, with no word right behind them; `C++20` too.
  private static boolean isPlus(CharSequence read, String text, int at) {
    int word = read.length();
    int pluses = 1;
    while (word > 0 && read.charAt(word - 1) == PLUS) {
      word--;
      pluses++;
    }
    int end = at + 1;
    while (end < text.length() && plain(text, end) == '+') {
      end++;
      pluses++;
    }
    char next = plain(text, end);
    boolean ends = !isLatin(next) && (!isDigit(next) || pluses == MOST_PLUSES);
    return pluses <= MOST_PLUSES && ends && wordBefore(read, word) > 0;
  }

  /// Behind a word of one letter or two, as languages and notes are called.
  private static boolean isSharp(CharSequence read, String text, int at) {
    char next = plain(text, at + 1);
    int word = wordBefore(read, read.length());
    return word > 0 && word <= LONGEST_SHARP && !isLatin(next) && !isDigit(next);
  }

  /// Before two letters or more, behind none and no other dot.
  private static boolean isDot(CharSequence read, String text, int at) {
    char last = read.isEmpty() ? ' ' : read.charAt(read.length() - 1);
    boolean begins = !isLatin(last) && !isDigit(last) && last != '.' && last != '/' && last != ')';
    return begins && isLatin(plain(text, at + 1)) && isLatin(plain(text, at + 2));
  }

  /// How long the word that ends at a place is; 0 where it has no letter or is too long.
  private static int wordBefore(CharSequence read, int end) {
    int start = end;
    boolean letter = false;
    while (start > 0 && end - start <= LONGEST) {
      char c = read.charAt(start - 1);
      if (!isLatin(c) && !isDigit(c)) {
        break;
      }
      letter |= isLatin(c);
      start--;
    }
    return letter && end - start <= LONGEST ? end - start : 0;
  }

  private static char plain(String text, int at) {
    char c = at < text.length() ? text.charAt(at) : ' ';
    return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 'À' && c < BAR);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
