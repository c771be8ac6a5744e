package kiji.text;

import java.util.Collection;

/// A set of words of up to eight ASCII letters, upper and lower case alike. Each is packed into a
/// number, so that a text's words are looked up where they stand, without cutting them out.
/// Immutable and safe for many threads.
public final class ShortWords {
  /// The packed words, each at the first place free behind its own; 0 where there is none.
  private final long[] table;

  private final int longest;

  public ShortWords(Collection<String> words) {
    table = new long[4 * Integer.highestOneBit(words.size())];
    for (String word : words) {
      long packed = packed(word, 0, word.length());
      if (packed == 0) {
        throw new IllegalArgumentException("'" + word + "' is not of one to eight ASCII letters");
      }
      table[place(packed)] = packed;
    }
    longest = words.stream().mapToInt(String::length).max().orElse(0);
  }

  /// Whether the letters between two places of a text are one of the words.
  public boolean holds(String text, int from, int to) {
    long packed = to - from > longest ? 0 : packed(text, from, to);
    return packed != 0 && table[place(packed)] != 0;
  }

  private int place(long packed) {
    int place = (int) ((packed * 0x9E3779B97F4A7C15L) >>> 40) & (table.length - 1);
    while (table[place] != 0 && table[place] != packed) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }

  /// The letters in lower case as a number; 0 when they are too many or one is not ASCII.
  private static long packed(String text, int from, int to) {
    long packed = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || i - from >= Long.BYTES) {
        return 0;
      }
      packed = packed << Byte.SIZE | Letters.lower(c);
    }
    return packed;
  }
}
