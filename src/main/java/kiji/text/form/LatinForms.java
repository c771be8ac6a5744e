package kiji.text.form;

/// Latin words that are written with signs or without: `U.S.` and `US` are read as `USA`, `U.N.` as
/// `UN`, `AT&T` as `ATT`, and `Japan's` as `Japan`. What is written in small letters is no
/// abbreviation: `us` stays.
public final class LatinForms {
  private static final int MOST_LETTERS = 6;
  private static final int MOST_JOINED = 3;

  private LatinForms() {}

  /// Where such a word or ending that begins at a place ends; the place itself where none begins.
  public static int end(String text, int at) {
    char c = text.charAt(at);
    if (isApostrophe(c)) {
      return possessiveEnd(text, at);
    }
    if (c < 'A' || c > 'Z' || (at > 0 && joins(text.charAt(at - 1)))) {
      return at;
    }
    int dotted = dottedEnd(text, at);
    if (dotted > at) {
      return dotted;
    }
    int joined = ampersandEnd(text, at);
    if (joined > at) {
      return joined;
    }
    boolean stands = text.startsWith("US", at) && !joins(charAt(text, at + 2));
    return stands && !isDottedOn(text, at + 2) ? at + 2 : at;
  }

  /// What the text between two places is read as.
  public static String read(String text, int at, int end) {
    if (isApostrophe(text.charAt(at))) {
      return "";
    }
    String letters = text.substring(at, end).replace(".", "").replace("&", "");
    return letters.equals("US") ? "USA" : letters;
  }

  /// `'s` behind a letter and before none.
  private static int possessiveEnd(String text, int at) {
    boolean possessive =
        at > 0
            && isLetter(text.charAt(at - 1))
            && (charAt(text, at + 1) == 's' || charAt(text, at + 1) == 'S')
            && !joins(charAt(text, at + 2));
    return possessive ? at + 2 : at;
  }

  /// Two capitals at least, each with a dot behind it; the last may go without.
  private static int dottedEnd(String text, int at) {
    int end = at;
    int letters = 0;
    while (letters < MOST_LETTERS && isCapital(charAt(text, end)) && charAt(text, end + 1) == '.') {
      end += 2;
      letters++;
    }
    if (letters > 0 && isCapital(charAt(text, end)) && !joins(charAt(text, end + 1))) {
      end++;
      letters++;
    }
    return letters < 2 || joins(charAt(text, end)) ? at : end;
  }

  /// Up to three capitals on both sides of an ampersand.
  private static int ampersandEnd(String text, int at) {
    int sign = afterCapitals(text, at);
    if (sign == at || charAt(text, sign) != '&') {
      return at;
    }
    int end = afterCapitals(text, sign + 1);
    return end == sign + 1 || joins(charAt(text, end)) ? at : end;
  }

  private static int afterCapitals(String text, int at) {
    int end = at;
    while (end - at < MOST_JOINED && isCapital(charAt(text, end))) {
      end++;
    }
    return end;
  }

  private static boolean isDottedOn(String text, int at) {
    return charAt(text, at) == '.' && isCapital(charAt(text, at + 1));
  }

  private static char charAt(String text, int at) {
    return at < text.length() ? text.charAt(at) : ' ';
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '＇';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLetter(char c) {
    return isLatin(c) || (c >= 'À' && c <= 'ɏ');
  }

  private static boolean isLatin(char c) {
    return isCapital(c) || (c >= 'a' && c <= 'z');
  }

  /// Whether a character makes one word with the letter beside it.
  private static boolean joins(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }
}
