package kiji.reindex.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is left of a text in eight bytes, by which two can be told to be alike: of eight ways to
/// number its words, the lowest number in each (Broder, On the Resemblance and Containment of
/// Documents, 1997), a byte of it. Of texts that share half of their words about half of the bytes
/// are the same; of strangers none or one. Cost grows with the first few thousand characters.
final class StorySketch {
  private static final int ENOUGH = 3;
  private static final int ENOUGH_OF_TITLES = 5;
  private static final int LOOKED_AT = 6_000;
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private StorySketch() {}

  /// Of a text's words; of Chinese and Japanese, its pairs of characters.
  static long ofWords(String text) {
    return sketch(words(text));
  }

  /// Of a text's pairs of words, since any two texts share single ones.
  static long ofPairs(String text) {
    List<String> words = words(text);
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      pairs.add(words.get(i) + ' ' + words.get(i + 1));
    }
    return sketch(pairs.isEmpty() ? words : pairs);
  }

  /// Whether two texts are alike; no text is like none.
  static boolean areAlike(long a, long b) {
    return same(a, b) >= ENOUGH;
  }

  /// Whether two titles are: those of different stories may follow one pattern (`Morning briefing:
  /// …`, `… and what comes next`), so that more of them must be the same.
  static boolean areAlikeTitles(long a, long b) {
    return same(a, b) >= ENOUGH_OF_TITLES;
  }

  private static int same(long a, long b) {
    if (a == 0 || b == 0) {
      return 0;
    }
    int same = 0;
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      same += (a >>> shift & 0xff) == (b >>> shift & 0xff) ? 1 : 0;
    }
    return same;
  }

  /// Of what stands for a text's pieces.
  static long of(List<String> pieces) {
    return sketch(pieces);
  }

  private static long sketch(List<String> terms) {
    long sketch = 0;
    for (int way = 0; way < Long.BYTES; way++) {
      long lowest = Long.MAX_VALUE;
      for (String term : terms) {
        lowest = Math.min(lowest, number(term, way) >>> 1);
      }
      sketch = sketch << Byte.SIZE | (lowest & 0xff);
    }
    return terms.isEmpty() ? 0 : sketch;
  }

  private static long number(String term, int way) {
    long mixed = (term.hashCode() + (way + 1) * STEP) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 31) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 29;
  }

  private static List<String> words(String text) {
    String lower =
        (text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : ' ';
      boolean isWide = c >= '\u2E80' && Character.isLetterOrDigit(c);
      if (isWide && i + 1 < lower.length()) {
        words.add(lower.substring(i, i + 2));
      }
      if (isWide || !Character.isLetterOrDigit(c)) {
        if (i > from) {
          words.add(lower.substring(from, i));
        }
        from = i + 1;
      }
    }
    return words;
  }
}
