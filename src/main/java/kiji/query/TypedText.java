package kiji.query;

import java.text.Normalizer;
import kiji.text.TextForms;

/// A typed text made even before it is read: full-width letters and signs, half-width katakana,
/// minus signs, short dashes and curly quotes become their ordinary forms, marks are joined with
/// their letters, white space and control characters become single spaces; what no one can see
/// (zero-width and bidirectional controls) is taken out, and so are halves of surrogate pairs.
///
/// @param text the even text, at most as many code points as were asked for
/// @param wasCut whether there was more
record TypedText(String text, boolean wasCut) {
  /// Of a pasted book, no more than this is looked at.
  private static final int LONGEST_LOOKED_AT = 4096;

  private static final int FULL_WIDTH_OFFSET = 0xFEE0;

  /// @param limit in code points of the even text
  static TypedText of(String typed, int limit) {
    String looked = typed.strip();
    boolean longer = looked.length() > LONGEST_LOOKED_AT;
    if (longer) {
      looked = looked.substring(0, LONGEST_LOOKED_AT);
    }
    String even = TextForms.composed(replaceEach(looked)).strip();
    if (even.codePointCount(0, even.length()) <= limit) {
      return new TypedText(even, longer);
    }
    return new TypedText(even.substring(0, even.offsetByCodePoints(0, limit)).strip(), true);
  }

  private static String replaceEach(String typed) {
    StringBuilder even = new StringBuilder(typed.length());
    typed.codePoints().forEach(c -> put(even, c));
    return even.toString();
  }

  private static void put(StringBuilder even, int c) {
    if (isInvisible(c)) {
      return;
    }
    if (isBlank(c)) {
      if (!even.isEmpty() && even.charAt(even.length() - 1) != ' ') {
        even.append(' ');
      }
    } else if (c >= '！' && c <= '～') {
      even.append((char) (c - FULL_WIDTH_OFFSET));
    } else if (c >= '｡' && c <= 'ﾟ') {
      even.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
    } else {
      even.appendCodePoint(plain(c));
    }
  }

  private static int plain(int c) {
    return switch (c) {
      case '\u2010', '\u2011', '\u2013', '\u2212', '\uFE63' -> '-';
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u301D', '\u301E', '\u301F' -> '"';
      default -> c;
    };
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || c == '\uFFFD'
        || (c & 0xFFFE) == 0xFFFE;
  }

  /// Joiners inside emoji and Indic words are kept.
  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT && c != '\u200C' && c != '\u200D';
  }
}
