package kiji.stories;

import java.util.function.LongConsumer;

/// A text as overlapping sequences of words: four words, or eight characters where words are not
/// spaced. Punctuation, case and the width of digits do not count, since outlets set them each in
/// their own way.
final class Shingles {
  private static final int WORDS = 4;
  private static final int CHARACTERS = 8;
  private static final long BASE = 0x100000001b3L;
  private static final int FULL_WIDTH_FIRST = 0xff01;
  private static final int FULL_WIDTH_LAST = 0xff5e;
  private static final int FULL_WIDTH_SHIFT = 0xfee0;

  private final long[] tokens;
  private int count;
  private int unspaced;

  private Shingles(int capacity) {
    tokens = new long[capacity];
  }

  /// Gives the hash of every shingle, in order, and returns how many there are.
  static int forEach(String text, LongConsumer hashes) {
    Shingles shingles = new Shingles(text.length());
    shingles.cut(text);
    return shingles.give(hashes);
  }

  /// Spreads every bit over all the others (the last step of MurmurHash3).
  static long mixed(long bits) {
    long z = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
    z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return z ^ (z >>> 33);
  }

  private void cut(String text) {
    long word = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isUnspaced(c)) {
        word = end(word);
        tokens[count++] = mixed(c);
        unspaced++;
      } else if (Character.isLetterOrDigit(c)) {
        word = (word + plain(c)) * BASE;
      } else if (c != '\'' && c != '’') {
        word = end(word);
      }
    }
    end(word);
  }

  private long end(long word) {
    if (word != 0) {
      tokens[count++] = mixed(word);
    }
    return 0;
  }

  /// A hash that rolls: what leaves the sequence is taken off, what enters is added.
  private int give(LongConsumer hashes) {
    int width = unspaced * 2 > count ? CHARACTERS : WORDS;
    long leaving = 1;
    for (int i = 0; i < width; i++) {
      leaving *= BASE;
    }
    long hash = 0;
    for (int i = 0; i < count; i++) {
      hash = hash * BASE + tokens[i] - (i < width ? 0 : tokens[i - width] * leaving);
      if (i >= width - 1) {
        hashes.accept(mixed(hash));
      }
    }
    return Math.max(0, count - width + 1);
  }

  private static boolean isUnspaced(int c) {
    return c >= 0x2e80
        && (Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30ff && Character.isLetter(c)));
  }

  private static int plain(int c) {
    int narrow = c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? c - FULL_WIDTH_SHIFT : c;
    return Character.toLowerCase(narrow);
  }
}
