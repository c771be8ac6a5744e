package kiji.stories;

import java.util.Arrays;
import java.util.function.LongConsumer;

/// Keeps the least hash of each bin.
final class Bins implements LongConsumer {
  private static final long EMPTY = Long.MAX_VALUE;
  private static final long STEP = 0x9e3779b97f4a7c15L;

  private final long[] least = new long[Fingerprint.BINS];

  Bins() {
    Arrays.fill(least, EMPTY);
  }

  /// The upper half of a hash chooses the bin, the lower half is compared.
  @Override
  public void accept(long hash) {
    int bin = (int) (((hash >>> 32) * Fingerprint.BINS) >>> 32);
    least[bin] = Math.min(least[bin], hash & 0xffff_ffffL);
  }

  /// 16 bits of each bin. An empty one borrows from another that is chosen by chance, but for every
  /// text in the same way.
  short[] filled() {
    short[] filled = new short[Fingerprint.BINS];
    for (int i = 0; i < filled.length; i++) {
      filled[i] = (short) least[lender(i)];
    }
    return filled;
  }

  private int lender(int bin) {
    int at = bin;
    for (long attempt = 1; least[at] == EMPTY; attempt++) {
      long hash = Shingles.mixed(bin + attempt * STEP);
      at = (int) (((hash >>> 32) * Fingerprint.BINS) >>> 32);
    }
    return at;
  }
}
