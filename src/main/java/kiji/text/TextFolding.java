package kiji.text;

import java.text.Normalizer;
import java.util.Optional;
import kiji.text.form.Counters;
import kiji.text.form.IterationMarks;
import kiji.text.form.LatinForms;
import kiji.text.form.LongVowels;

/// Evens out one text before it is cut: Unicode's NFKC, characters nobody sees dropped, curly
/// apostrophes made straight, runs of one character bounded, signs of names kept with them, and
/// with a [VariantTable] old kanji, kana variants, iteration marks and letters with marks. For one
/// text and one thread; linear in the text.
public final class TextFolding {
  /// Longer runs of one character are cut to this: a million of one letter is no word.
  static final int LONGEST_RUN = 64;

  private static final int MOST_MARKS = 16;

  /// Told where the folded text shifts against the original.
  public interface Shifts {
    /// From this place in the folded text on, the original is `difference` units further.
    void at(int folded, int difference);
  }

  private final String text;
  private final VariantTable variants;
  private final Shifts shifts;
  private final StringBuilder out;
  private int at;
  private int difference;

  public TextFolding(String text, VariantTable variants, Shifts shifts) {
    this.text = text;
    this.variants = variants;
    this.shifts = shifts;
    this.out = new StringBuilder(text.length());
  }

  public String fold() {
    while (at < text.length()) {
      int before = out.length();
      int word = variants.iterationMarks() ? LatinForms.end(text, at) : at;
      if (word > at) {
        out.append(LatinForms.read(text, at, word));
        settle(before, word);
        at = word;
        continue;
      }
      int end = afterMarks(text, at);
      if (end == at + 1 && isPlain(text.charAt(at))) {
        append(text.charAt(at));
      } else {
        foldPiece(at, end);
      }
      settle(before, end);
      at = end;
    }
    return out.toString();
  }

  /// Where the character that begins at a place ends, with the marks that stand on it.
  static int afterMarks(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    int most = Math.min(text.length(), end + MOST_MARKS);
    while (end < most && isMark(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void foldPiece(int start, int end) {
    String piece = Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKC);
    if (!isDropped(text.codePointAt(start))) {
      piece.codePoints().filter(c -> !isDropped(c)).forEach(this::append);
    }
  }

  /// Adds a character in its standard form.
  private void append(int original) {
    int c = original == '’' || original == '‘' ? '\'' : original;
    if (variants.iterationMarks() && LongVowels.mayBeMeant(c) && LongVowels.isMeant(text, at)) {
      c = LongVowels.MARK;
    }
    if (variants.endsPair(c) && joins(c)) {
      return;
    }
    if (variants.iterationMarks() && Counters.isSign(c, out, text, at)) {
      c = Counters.READ_AS;
    }
    int meant =
        variants.iterationMarks() && IterationMarks.isMark(c) ? repeated(c) : variants.of(c);
    if (SignedNames.maySign(c)) {
      meant = SignedNames.read(c, out, text, at);
    }
    if (variants.iterationMarks() && LatinMarks.mayBe(meant)) {
      LatinMarks.append(out, meant);
    } else if (!endsRun(meant)) {
      out.appendCodePoint(meant);
    }
  }

  /// Reads a character together with the last one where the table says so.
  private boolean joins(int c) {
    if (out.isEmpty()) {
      return false;
    }
    int last = out.codePointBefore(out.length());
    Optional<String> together = variants.of(last, c);
    together.ifPresent(
        read -> {
          out.setLength(out.length() - Character.charCount(last));
          out.append(read);
        });
    return together.isPresent();
  }

  /// What an iteration mark stands for: of several in a row, each repeats as far back as there are.
  private int repeated(int mark) {
    int first = at;
    while (first > 0 && at - first < LONGEST_RUN && text.charAt(first - 1) == mark) {
      first--;
    }
    int end = at + 1;
    while (end < text.length() && end - at < LONGEST_RUN && text.charAt(end) == mark) {
      end++;
    }
    return IterationMarks.resolve(out, end - first, mark);
  }

  private boolean endsRun(int c) {
    int place = out.length();
    for (int seen = 0; seen < LONGEST_RUN; seen++) {
      if (place == 0 || out.codePointBefore(place) != c) {
        return false;
      }
      place -= Character.charCount(c);
    }
    return true;
  }

  /// Tells how far the folded text has fallen behind the original, or got ahead of it. Of several
  /// characters made from one, the first ends where it begins and the others where it ends.
  private void settle(int before, int read) {
    int now = read - out.length();
    if (now > difference) {
      shifts.at(out.length(), now);
    } else if (now < difference) {
      shifts.at(before + 1, difference - 1);
      for (int place = before + 2; place <= out.length(); place++) {
        shifts.at(place, read - place);
      }
    }
    difference = now;
  }

  private static boolean isPlain(char c) {
    return (c >= 0x20 && c < 0x7F)
        || (c >= 0x3041 && c <= 0x3096)
        || (c >= 0x30A1 && c <= 0x30FC)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3001 && c <= 0x301B)
        || c == '\n'
        || c == '\t';
  }

  /// Marks that join the character before them, half-width voicing marks too.
  private static boolean isMark(char c) {
    if (isPlain(c)) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == 'ﾞ'
        || c == 'ﾟ';
  }

  /// What nobody sees: zero-width spaces and joiners, soft hyphens, direction marks, variation
  /// selectors; and the trade mark, which NFKC would add to the word before it.
  private static boolean isDropped(int c) {
    return Character.getType(c) == Character.FORMAT
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || c == '™'
        || c == '℠';
  }
}
