package kiji.reindex.account;

/// Which candidate holds an article's place in the index: 64-bit hashes of ids to numbers of
/// candidates, in about twenty bytes each. Open addressing; nothing is ever taken out.
public final class IdTable {
  private static final int SMALLEST = 1 << 10;

  private long[] ids = new long[SMALLEST];

  /// The number of a candidate and one; 0 where nothing is.
  private int[] numbers = new int[SMALLEST];

  private int size;

  /// The candidate for an id; -1 when there is none.
  public int get(long id) {
    return numbers[place(ids, numbers, id)] - 1;
  }

  public void put(long id, int number) {
    if ((size + 1) * 2 > ids.length) {
      grow();
    }
    int place = place(ids, numbers, id);
    size += numbers[place] == 0 ? 1 : 0;
    ids[place] = id;
    numbers[place] = number + 1;
  }

  private void grow() {
    long[] moreIds = new long[ids.length * 2];
    int[] moreNumbers = new int[ids.length * 2];
    for (int i = 0; i < ids.length; i++) {
      if (numbers[i] != 0) {
        int place = place(moreIds, moreNumbers, ids[i]);
        moreIds[place] = ids[i];
        moreNumbers[place] = numbers[i];
      }
    }
    ids = moreIds;
    numbers = moreNumbers;
  }

  private static int place(long[] ids, int[] numbers, long id) {
    int mask = ids.length - 1;
    int place = (int) (id ^ (id >>> 32)) & mask;
    while (numbers[place] != 0 && ids[place] != id) {
      place = (place + 1) & mask;
    }
    return place;
  }
}
