package kiji.cleaning.wording;

import java.util.Arrays;
import kiji.text.Letters;
import kiji.text.Scripts;
import kiji.text.TextForms;

/// The words and word runs of a text that others are held against: the headline's, the summary's,
/// the articleBody's. Japanese counts by bigrams. A word is known by a hash of 64 bits, since
/// thousands are looked up on every page and none is ever shown.
public final class PageWords {
  private static final long PRIME = 0x100000001B3L;
  private static final long START = 0xCBF29CE484222325L;
  private static final long NEXT_WORD = 0x9E3779B97F4A7C15L;

  /// The hashes of all runs, each at the first place free behind its own; 0 where there is none.
  private final long[] table;

  private final int length;
  private int size;

  /// Runs of so many words.
  public PageWords(String text, int length) {
    this.length = length;
    long[] words = words(text);
    int runs = Math.max(0, words.length - length + 1);
    this.table = new long[4 * Integer.highestOneBit(Math.max(1, runs))];
    for (int i = 0; i < runs; i++) {
      long run = run(words, i);
      int place = place(run);
      size += table[place] == 0 ? 1 : 0;
      table[place] = run;
    }
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /// The share of another text's word runs that stand in this one; 0 when either has none.
  public double share(String text) {
    return isEmpty() ? 0 : share(words(text));
  }

  /// As [#share(String)], of a text's [#words].
  public double share(long[] words) {
    int all = words.length - length + 1;
    if (all <= 0 || isEmpty()) {
      return 0;
    }
    int found = 0;
    for (int i = 0; i < all; i++) {
      found += table[place(run(words, i))] != 0 ? 1 : 0;
    }
    return (double) found / all;
  }

  /// The share of this text's word runs that stand in another.
  public double covered(String text) {
    return isEmpty() ? 0 : covered(words(text));
  }

  /// As [#covered(String)], of a text's [#words].
  public double covered(long[] words) {
    if (isEmpty()) {
      return 0;
    }
    boolean[] seen = new boolean[table.length];
    int found = 0;
    for (int i = 0; i + length <= words.length; i++) {
      int place = place(run(words, i));
      if (table[place] != 0 && !seen[place]) {
        seen[place] = true;
        found++;
      }
    }
    return (double) found / size;
  }

  /// Where a run stands, or would stand.
  private int place(long run) {
    int place = (int) (run ^ run >>> 32) & (table.length - 1);
    while (table[place] != 0 && table[place] != run) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }

  /// The hash of the run that begins at a word, never 0.
  private long run(long[] words, int from) {
    long run = words[from];
    for (int i = from + 1; i < from + length; i++) {
      run = run * NEXT_WORD + words[i];
    }
    return run == 0 ? 1 : run;
  }

  /// The hashes of a text's words, folded: what several of these are asked about is cut up once.
  public static long[] words(String raw) {
    char[] text = (Letters.arePlain(raw) ? raw : TextForms.folded(raw)).toCharArray();
    long[] words = new long[8 + text.length / 4];
    int size = 0;
    long word = START;
    for (int i = 0; i < text.length; i++) {
      char c = text[i];
      boolean isPart = Letters.isLetterOrDigit(c);
      boolean isCjk = isPart && Scripts.isCjk(c);
      if (isPart && !isCjk) {
        word = (word ^ Letters.lower(c)) * PRIME;
        continue;
      }
      if (c == '\'' || c == '’') {
        continue;
      }
      if (size + 2 > words.length) {
        words = Arrays.copyOf(words, 2 * words.length);
      }
      if (word != START) {
        words[size++] = word;
        word = START;
      }
      if (isCjk) {
        long one = (START ^ c) * PRIME;
        words[size++] = isCjkWord(text, i + 1) ? (one ^ text[i + 1]) * PRIME : one;
      }
    }
    if (word != START) {
      words = size == words.length ? Arrays.copyOf(words, size + 1) : words;
      words[size++] = word;
    }
    return Arrays.copyOf(words, size);
  }

  private static boolean isCjkWord(char[] text, int i) {
    return i < text.length && Scripts.isCjk(text[i]) && Letters.isLetterOrDigit(text[i]);
  }
}
