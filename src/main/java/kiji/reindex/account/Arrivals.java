package kiji.reindex.account;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kiji.article.ArticleId;

/// When articles came into the archive. One keeps its time as long as it has its id, or as its
/// input is the same to the byte: cleaned anew, read from another path or known by another id it is
/// not new. Thirty-two bytes an article.
public final class Arrivals {
  private final long[] keys;
  private final long[] millis;

  private Arrivals(long[] keys, long[] millis) {
    this.keys = keys;
    this.millis = millis;
  }

  static Arrivals none() {
    return new Arrivals(new long[0], new long[0]);
  }

  /// When an article came that was in the archive before.
  ///
  /// @param id [ArticleId#hash64] of its id
  /// @param hash of its input; empty when there is none
  OptionalLong of(long id, String hash) {
    OptionalLong byId = at(id);
    return byId.isPresent() || hash.isEmpty() ? byId : at(ArticleId.hash64(hash));
  }

  /// When what is new comes: now, and after all that came before, also where the clock was set back
  /// since.
  public Instant next(Instant now) {
    long last = Arrays.stream(millis).max().orElse(Long.MIN_VALUE);
    return now.toEpochMilli() > last
        ? now.truncatedTo(ChronoUnit.MILLIS)
        : Instant.ofEpochMilli(last + 1);
  }

  private OptionalLong at(long key) {
    int place = Arrays.binarySearch(keys, key);
    return place < 0 ? OptionalLong.empty() : OptionalLong.of(millis[place]);
  }

  /// Takes what is told of one article.
  private interface Telling {
    void take(long id, long hash, long arrived) throws IOException;
  }

  /// Reads what a [Writer] wrote.
  static Arrivals read(InputStream in) throws IOException {
    Growing read = new Growing();
    each(
        in,
        (id, hash, arrived) -> {
          read.add(id, arrived);
          if (hash != 0) {
            read.add(hash, arrived);
          }
        });
    return read.arrivals();
  }

  /// Copies what a [Writer] wrote of some articles.
  ///
  /// @param isKept whether an article is, by the [ArticleId#hash64] of its id
  static void copy(InputStream in, OutputStream out, LongPredicate isKept) throws IOException {
    try (DataOutputStream copy = data(out)) {
      each(
          in,
          (id, hash, arrived) -> {
            if (isKept.test(id)) {
              write(copy, id, hash, arrived);
            }
          });
    }
  }

  private static void each(InputStream in, Telling telling) throws IOException {
    try (DataInputStream data =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)))) {
      while (true) {
        long id;
        try {
          id = data.readLong();
        } catch (EOFException end) {
          return;
        }
        telling.take(id, data.readLong(), data.readLong());
      }
    }
  }

  private static DataOutputStream data(OutputStream out) throws IOException {
    return new DataOutputStream(new GZIPOutputStream(out, 1 << 16));
  }

  private static void write(DataOutputStream out, long id, long hash, long arrived)
      throws IOException {
    out.writeLong(id);
    out.writeLong(hash);
    out.writeLong(arrived);
  }

  /// The same time for all of these: what is known of a generation that did not keep them.
  ///
  /// @param ids hashes of ids, in order
  static Arrivals allAt(long[] ids, Instant time) {
    long[] times = new long[ids.length];
    Arrays.fill(times, time.toEpochMilli());
    return new Arrivals(ids, times);
  }

  /// Writes the times of a generation's articles.
  public static final class Writer implements AutoCloseable {
    private final DataOutputStream out;
    private final Arrivals before;
    private final Instant now;

    /// @param before of the generation before
    /// @param now when what is not among those came
    public Writer(OutputStream out, Arrivals before, Instant now) throws IOException {
      this.out = data(out);
      this.before = before;
      this.now = now;
    }

    /// Takes the rows of the ledger; passes over those that tell no article.
    ///
    /// @throws UncheckedIOException when the disk is full
    public void take(LedgerRow row) {
      if (row.id() == null || row.outcome() != LedgerRow.Outcome.INDEXED) {
        return;
      }
      long id = ArticleId.hash64(row.id());
      try {
        long hash = row.hash().isEmpty() ? 0 : ArticleId.hash64(row.hash());
        write(out, id, hash, before.of(id, row.hash()).orElse(now.toEpochMilli()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /// Keys with their times, in any order; the earlier time of two for one key holds.
  private static final class Growing {
    private static final int SMALLEST = 1_024;

    private long[] keys = new long[SMALLEST];
    private long[] millis = new long[SMALLEST];
    private int size;

    void add(long key, long arrived) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
        millis = Arrays.copyOf(millis, 2 * size);
      }
      keys[size] = key;
      millis[size++] = arrived;
    }

    Arrivals arrivals() {
      long[] sorted = Arrays.copyOf(keys, size);
      Arrays.sort(sorted);
      int distinct = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          sorted[distinct++] = sorted[i];
        }
      }
      sorted = Arrays.copyOf(sorted, distinct);
      long[] times = new long[distinct];
      Arrays.fill(times, Long.MAX_VALUE);
      for (int i = 0; i < size; i++) {
        int place = Arrays.binarySearch(sorted, keys[i]);
        times[place] = Math.min(times[place], millis[i]);
      }
      return new Arrivals(sorted, times);
    }
  }
}
