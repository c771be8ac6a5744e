package kiji.reindex.account;

import java.util.Arrays;
import java.util.BitSet;

/// The articles that inputs became, numbered in the order of their inputs; what must be known to
/// find duplicates among them, in 24 bytes each.
final class Candidates {
  private static final int SMALLEST = 1_024;

  private long[] ids = new long[SMALLEST];
  private long[] addresses = new long[SMALLEST];
  private long[] published = new long[SMALLEST];
  private int size;
  private final BitSet indexed = new BitSet();
  private final BitSet takenOver = new BitSet();
  private final BitSet stale = new BitSet();
  private final BitSet dropped = new BitSet();

  /// Adds one and returns its number.
  ///
  /// @param id hash of the article's id
  /// @param address as in [LedgerRow]
  /// @param date as in [LedgerRow]
  int add(long id, long address, long date) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
      addresses = Arrays.copyOf(addresses, size * 2);
      published = Arrays.copyOf(published, size * 2);
    }
    ids[size] = id;
    addresses[size] = address;
    published[size] = date;
    return size++;
  }

  int size() {
    return size;
  }

  long id(int number) {
    return ids[number];
  }

  long address(int number) {
    return addresses[number];
  }

  /// Which of two duplicates stays: the one published later; of two at once, the later path.
  boolean isPreferred(int number, int over) {
    return published[number] == published[over]
        ? number > over
        : published[number] > published[over];
  }

  /// Whether the index holds this very one under its id.
  boolean isIndexed(int number) {
    return indexed.get(number);
  }

  void setIndexed(int number, boolean value) {
    indexed.set(number, value);
  }

  /// Whether it was taken over from the published generation without cleaning.
  boolean isTakenOver(int number) {
    return takenOver.get(number);
  }

  void setTakenOver(int number, boolean value) {
    takenOver.set(number, value);
  }

  /// Whether the index holds this one as another template made it, or would have.
  boolean isStale(int number) {
    return stale.get(number);
  }

  void setStale(int number, boolean value) {
    stale.set(number, value);
  }

  /// Takes one out of the contest: it turned out to be no article.
  void drop(int number) {
    dropped.set(number);
    indexed.clear(number);
  }

  boolean isDropped(int number) {
    return dropped.get(number);
  }
}
