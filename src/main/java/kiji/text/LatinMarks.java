package kiji.text;

import java.text.Normalizer;
import java.util.Map;

/// Latin letters without their marks: `é` is `e`, `Ł` is `L`, `ß` is `ss`, `ō` is `o`. What is
/// typed without them is found with them, and the other way round.
public final class LatinMarks {
  private static final char FIRST = 'À';

  /// Letters that are no letter and mark to Unicode.
  private static final Map<Character, String> WHOLE =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('ẞ', "SS"),
          Map.entry('æ', "ae"),
          Map.entry('Æ', "AE"),
          Map.entry('œ', "oe"),
          Map.entry('Œ', "OE"),
          Map.entry('ø', "o"),
          Map.entry('Ø', "O"),
          Map.entry('ł', "l"),
          Map.entry('Ł', "L"),
          Map.entry('đ', "d"),
          Map.entry('Đ', "D"),
          Map.entry('ð', "d"),
          Map.entry('Ð', "D"),
          Map.entry('þ', "th"),
          Map.entry('Þ', "Th"),
          Map.entry('ħ', "h"),
          Map.entry('Ħ', "H"),
          Map.entry('ŧ', "t"),
          Map.entry('Ŧ', "T"),
          Map.entry('ı', "i"),
          Map.entry('ŋ', "n"),
          Map.entry('Ŋ', "N"),
          Map.entry('ə', "a"),
          Map.entry('Ə', "A"),
          Map.entry('ƒ', "f"));

  private LatinMarks() {}

  /// Whether a character may be a letter with a mark, or a mark on the letter before it.
  static boolean mayBe(int c) {
    return c >= FIRST
        && (c < SignedNames.BAR
            || (c > SignedNames.LAST && c < 0x370)
            || (c >= 0x1E00 && c < 0x1F00));
  }

  /// A text without marks on its Latin letters.
  public static String without(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(plain, c));
    return plain.toString();
  }

  /// Adds a character without its marks; nothing for a mark on a Latin letter.
  static void append(StringBuilder plain, int c) {
    if (!mayBe(c)) {
      plain.appendCodePoint(c);
      return;
    }
    if (c >= 0x300 && c < 0x370) {
      if (plain.isEmpty() || !isLetter(plain.charAt(plain.length() - 1))) {
        plain.appendCodePoint(c);
      }
      return;
    }
    String whole = WHOLE.get((char) c);
    if (whole != null) {
      plain.append(whole);
      return;
    }
    String apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
    if (isLetter(apart.charAt(0))) {
      plain.append(apart.charAt(0));
    } else {
      String base = WHOLE.get(apart.charAt(0));
      plain.append(base == null ? Character.toString(c) : base);
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
