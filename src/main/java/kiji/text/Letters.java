package kiji.text;

/// What [Character] and [java.text.Normalizer] say of characters, looked up in a table or told by
/// ranges where most pages need no more: every character of a page is asked about several times.
public final class Letters {
  private static final int ASCII = 0x80;

  /// The one character below Greek that is two in lower case.
  private static final char DOTTED_I = '\u0130';

  private static final boolean[] LETTER = new boolean[ASCII];
  private static final boolean[] LETTER_OR_DIGIT = new boolean[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      LETTER[c] = Character.isLetter(c);
      LETTER_OR_DIGIT[c] = Character.isLetterOrDigit(c);
    }
  }

  private Letters() {}

  /// As [Character#isLetter(int)].
  public static boolean isLetter(int c) {
    return c < ASCII ? LETTER[c] : isKanaOrKanji(c) || Character.isLetter(c);
  }

  /// As [Character#isLetterOrDigit(char)].
  public static boolean isLetterOrDigit(char c) {
    return c < ASCII ? LETTER_OR_DIGIT[c] : isKanaOrKanji(c) || Character.isLetterOrDigit(c);
  }

  /// As [Character#isUpperCase(char)].
  public static boolean isUpper(char c) {
    return c < ASCII ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  /// As [Character#toLowerCase(char)].
  public static char lower(char c) {
    if (c < ASCII) {
      return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }
    return isKanaOrKanji(c) ? c : Character.toLowerCase(c);
  }

  /// Whether a character is one of those that Japanese is mostly written with: all of them letters,
  /// none of them in two cases.
  private static boolean isKanaOrKanji(int c) {
    return c >= 0x3041
        && (c <= 0x3096 || (c >= 0x30A1 && c <= 0x30FA) || (c >= 0x4E00 && c <= 0x9FA5));
  }

  /// Whether a text is sure to be in NFC, and to be folded (NFKC, lower case) by putting each of
  /// its characters in lower case. Others may be so too; signs such as `½` stay as they are in a
  /// text without a letter beyond ASCII.
  public static boolean arePlain(String text) {
    boolean foreign = false;
    boolean oneForm = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      foreign |= c >= 0xC0;
      oneForm &= hasOneForm(c);
    }
    return !foreign || oneForm;
  }

  /// Whether each of a text's characters is sure to stay as it is in NFKC.
  static boolean haveOneForm(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!hasOneForm(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether a character is sure to stay as it is in NFKC, beside others of which that is sure:
  /// ASCII, accented Latin, kana, most kanji, dashes and quotation marks. The rest is looked up.
  static boolean hasOneForm(char c) {
    return c < 0xA0
        || (c >= 0xC0 && c <= 0x131 && c != DOTTED_I)
        || (c >= 0x2012 && c <= 0x2016)
        || (c >= 0x2018 && c <= 0x2023)
        || (c >= 0x3001 && c <= 0x3029)
        || (c >= 0x3041 && c <= 0x3096)
        || (c >= 0x30A1 && c <= 0x30FE)
        || (c >= 0x4E00 && c <= 0x9FA5);
  }
}
