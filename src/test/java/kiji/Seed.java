package kiji;

import java.util.Random;

/// Random data for tests. One seed a run: printed when a test fails, set by `-Dseed=`.
public final class Seed {
  private static final long VALUE = Long.getLong("seed", System.nanoTime() & 0xFFFF_FFFFL);

  private Seed() {}

  /// A source of its own for each caller, always at the beginning of the same sequence, so that a
  /// test does not depend on those before it.
  public static Random random() {
    return new Random(VALUE);
  }

  /// The seed of this run.
  public static long value() {
    return VALUE;
  }
}
