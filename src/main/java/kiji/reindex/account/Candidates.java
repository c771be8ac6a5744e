package kiji.reindex.account;

import java.util.Arrays;
import java.util.BitSet;

/// The articles that inputs became, numbered in the order of their inputs; what must be known to
/// find duplicates among them, in 52 bytes each.
final class Candidates {
  private static final int SMALLEST = 1_024;

  private long[] ids = new long[SMALLEST];
  private long[] published = new long[SMALLEST];
  private long[] addresses = new long[SMALLEST];
  private long[] fetched = new long[SMALLEST];
  private long[] titles = new long[SMALLEST];
  private long[] texts = new long[SMALLEST];
  private byte[] sizes = new byte[SMALLEST];
  private byte[] languages = new byte[SMALLEST];
  private byte[] pages = new byte[SMALLEST];
  private int size;
  private final BitSet sure = new BitSet();
  private final BitSet indexed = new BitSet();
  private final BitSet takenOver = new BitSet();
  private final BitSet stale = new BitSet();
  private final BitSet dropped = new BitSet();
  private final BitSet unnamed = new BitSet();
  private final BitSet byLanguage = new BitSet();

  /// Adds one and returns its number.
  ///
  /// @param id hash of the article's id
  /// @param claim as in [LedgerRow]
  /// @param date as in [LedgerRow]
  int add(long id, Claim claim, long date) {
    if (size == ids.length) {
      grow();
    }
    ids[size] = id;
    published[size] = date;
    addresses[size] = claim.address();
    fetched[size] = claim.fetched();
    titles[size] = claim.title();
    texts[size] = claim.text();
    sizes[size] = (byte) claim.size();
    languages[size] = (byte) Claim.LANGUAGES.indexOf(claim.language());
    pages[size] = (byte) claim.page();
    sure.set(size, claim.isSure());
    return size++;
  }

  private void grow() {
    int more = size * 2;
    ids = Arrays.copyOf(ids, more);
    published = Arrays.copyOf(published, more);
    addresses = Arrays.copyOf(addresses, more);
    fetched = Arrays.copyOf(fetched, more);
    titles = Arrays.copyOf(titles, more);
    texts = Arrays.copyOf(texts, more);
    sizes = Arrays.copyOf(sizes, more);
    languages = Arrays.copyOf(languages, more);
    pages = Arrays.copyOf(pages, more);
  }

  int size() {
    return size;
  }

  long id(int number) {
    return ids[number];
  }

  /// What names one and no other; 0 where nothing does, or where others claim it too.
  long address(int number) {
    if (unnamed.get(number)) {
      return 0;
    }
    return byLanguage.get(number) ? addresses[number] * 31 + languages[number] : addresses[number];
  }

  /// What an input says of itself, whether it may keep it or not.
  Claim claim(int number) {
    return new Claim(
        addresses[number],
        sure.get(number),
        fetched[number],
        sizes[number],
        titles[number],
        texts[number],
        Claim.LANGUAGES.get(languages[number]),
        pages[number]);
  }

  /// Whether any is a further page of a story.
  boolean hasFurtherPages() {
    for (int i = 0; i < size; i++) {
      if (pages[i] > 1) {
        return true;
      }
    }
    return false;
  }

  /// Which page of a story on several it is, from 1.
  int page(int number) {
    return pages[number];
  }

  /// Which of two duplicates stays: the earlier page of a story; the one published later; of two at
  /// once the one whose address it is, over a copy or a further page that names it; then what was
  /// fetched later, the longer text, and the later path.
  boolean isPreferred(int number, int over) {
    if (pages[number] != pages[over]) {
      return pages[number] < pages[over];
    }
    if (published[number] != published[over]) {
      return published[number] > published[over];
    }
    if (sure.get(number) != sure.get(over)) {
      return sure.get(number);
    }
    if (fetched[number] != fetched[over]) {
      return fetched[number] > fetched[over];
    }
    return sizes[number] == sizes[over] ? number > over : sizes[number] > sizes[over];
  }

  /// Whether the address that one claims names it no more, since others claim it with as much
  /// right.
  boolean isUnnamed(int number) {
    return unnamed.get(number);
  }

  /// Gives one another id than it had; what the index holds of it stands under the one before.
  void rename(int number, long id) {
    ids[number] = id;
    indexed.clear(number);
  }

  void setUnnamed(int number, boolean value) {
    unnamed.set(number, value);
  }

  /// Whether its address names an article in each of several languages.
  boolean isByLanguage(int number) {
    return byLanguage.get(number);
  }

  void setByLanguage(int number, boolean value) {
    byLanguage.set(number, value);
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
