package kiji.text;

/// Which script a character or a text is of, told by ranges: asked of every character of a page.
public final class Scripts {
  /// Where the blocks of Latin letters and the signs among them end.
  private static final char BEYOND_LATIN = '\u0300';

  private Scripts() {}

  /// Whether a character is a Latin letter, a digit, or a sign that stands among those.
  public static boolean isLatin(int c) {
    return c < BEYOND_LATIN;
  }

  /// Whether a text has nothing that [#isLatin(int)] does not take; so the empty one.
  public static boolean isLatin(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isLatin(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether a text is a word of `a` to `z` and of nothing else.
  public static boolean isPlainLatin(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /// Whether a character is of hiragana, its marks included.
  public static boolean isHiragana(int c) {
    return c >= 0x3041 && c <= 0x309F;
  }

  /// Whether a character is of hiragana or of full-width katakana, their marks included.
  public static boolean isKana(int c) {
    return c >= 0x3041 && c <= 0x30FE;
  }

  /// Kana, kanji, and the punctuation and full-width forms written with them.
  public static boolean isCjk(int c) {
    return c >= 0x2E80
        && (c <= 0x9FFF || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF));
  }
}
