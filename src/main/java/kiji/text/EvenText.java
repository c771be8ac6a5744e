package kiji.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A text in lower case and one width, which knows where each of its characters stood in the
/// original, so that what is found in it can be shown as it was written.
final class EvenText {
  private final String text;
  private final String original;

  /// Where in the original each character's source begins, and where it ends.
  private final int[] starts;

  private final int[] ends;

  private EvenText(String text, String original, int[] starts, int[] ends) {
    this.text = text;
    this.original = original;
    this.starts = starts;
    this.ends = ends;
  }

  static EvenText of(String original) {
    String lower = Letters.arePlain(original) ? original.toLowerCase(Locale.ROOT) : "";
    if (lower.length() == original.length()) {
      int[] places = IntStream.rangeClosed(0, lower.length()).toArray();
      return new EvenText(lower, original, places, Arrays.copyOfRange(places, 1, places.length));
    }
    Builder even = new Builder(original, original.length());
    for (int at = 0; at < original.length(); ) {
      int end = TextFolding.afterMarks(original, at);
      String piece = original.substring(at, end);
      boolean isOne = piece.length() == 1 && Letters.hasOneForm(piece.charAt(0));
      String one = isOne ? piece : Normalizer.normalize(piece, Normalizer.Form.NFKC);
      even.append(one.toLowerCase(Locale.ROOT), at, end);
      at = end;
    }
    return even.made();
  }

  /// This text with whatever a pattern finds replaced.
  EvenText replaced(Pattern pattern, Function<MatchResult, String> instead) {
    Matcher m = pattern.matcher(text);
    if (!m.find()) {
      return this;
    }
    Builder even = new Builder(original, text.length());
    int at = 0;
    do {
      copy(at, m.start(), even);
      even.append(instead.apply(m), from(m.start()), to(m.end()));
      at = m.end();
    } while (m.find());
    copy(at, text.length(), even);
    return even.made();
  }

  private void copy(int first, int behind, Builder even) {
    for (int i = first; i < behind; i++) {
      even.append(text.substring(i, i + 1), starts[i], ends[i]);
    }
  }

  /// Where in the original the character at a place begins.
  int from(int place) {
    return starts[place];
  }

  /// Where in the original what ends before a place ends.
  int to(int place) {
    return place == 0 ? 0 : ends[place - 1];
  }

  int length() {
    return text.length();
  }

  /// Whether what stands between two places was written in capitals.
  boolean isUpper(int from, int to) {
    return original.substring(from(from), to(to)).chars().allMatch(Character::isUpperCase);
  }

  boolean holds(char c) {
    return text.indexOf(c) >= 0;
  }

  @Override
  public String toString() {
    return text;
  }

  private static final class Builder {
    private final String original;
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    Builder(String original, int capacity) {
      this.original = original;
      text = new StringBuilder(capacity);
      starts = new int[capacity];
      ends = new int[capacity];
    }

    void append(String piece, int start, int end) {
      int before = text.length();
      text.append(piece);
      if (text.length() > starts.length) {
        starts = Arrays.copyOf(starts, 2 * text.length());
        ends = Arrays.copyOf(ends, 2 * text.length());
      }
      Arrays.fill(starts, before, text.length(), start);
      Arrays.fill(ends, before, text.length(), end);
    }

    EvenText made() {
      return new EvenText(text.toString(), original, starts, ends);
    }
  }
}
