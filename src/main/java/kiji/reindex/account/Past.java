package kiji.reindex.account;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import kiji.article.ArticleId;
import kiji.engine.Generation;
import kiji.reindex.ReindexException;
import org.jspecify.annotations.Nullable;

/// What is known from the published generation: which articles it holds, eight bytes each, and
/// whether its ledger may be gone on from.
public final class Past {
  private final @Nullable Generation generation;
  private final long[] articles;
  private final Arrivals arrivals;
  private final boolean isUsable;
  private final @Nullable String trouble;

  private Past(
      @Nullable Generation generation,
      long[] articles,
      Arrivals arrivals,
      boolean isUsable,
      @Nullable String trouble) {
    this.generation = generation;
    this.articles = articles;
    this.arrivals = arrivals;
    this.isUsable = isUsable;
    this.trouble = trouble;
  }

  public static Past none() {
    return new Past(null, new long[0], Arrivals.none(), false, null);
  }

  /// Reads the ledger once to its end, so that damage shows before anything rests on it. When
  /// articles came is kept apart from it: a ledger that cannot be read makes none of them new.
  ///
  /// @param cleanedBy as in [kiji.reindex.ReindexOptions]
  public static Past of(Generation generation, String cleanedBy) {
    try (LedgerReader ledger = open(generation)) {
      long[] articles = articles(ledger);
      boolean sameKey = cleanedBy.equals(key(generation));
      String why = "what decides how a page is cleaned has changed: everything is cleaned again";
      return new Past(
          generation, articles, arrivals(generation, articles), sameKey, sameKey ? null : why);
    } catch (IOException e) {
      String why =
          "the ledger of generation "
              + generation.id()
              + " cannot be read ("
              + e.getMessage()
              + "): everything is cleaned again";
      return new Past(generation, new long[0], arrivals(generation, new long[0]), false, why);
    }
  }

  /// The ledger of a generation, to read and close.
  public static LedgerReader open(Generation generation) throws IOException {
    Optional<InputStream> ledger = generation.attachment(Attachments.LEDGER);
    return new LedgerReader(ledger.orElseThrow(() -> new IOException("there is none")));
  }

  /// Gives every article of a generation, by the row of its input.
  ///
  /// @throws ReindexException when its ledger cannot be read
  public static void eachArticle(Generation generation, Consumer<LedgerRow> articles) {
    try (LedgerReader ledger = open(generation)) {
      for (LedgerRow row = ledger.next(); row != null; row = ledger.next()) {
        if (row.outcome() == LedgerRow.Outcome.INDEXED) {
          articles.accept(row);
        }
      }
    } catch (IOException e) {
      throw new ReindexException(
          "the ledger of generation "
              + generation.id()
              + " cannot be read ("
              + e.getMessage()
              + "): 'kiji reindex --full' makes it anew",
          e);
    }
  }

  /// The same articles, but nothing to go on from.
  public Past forCountingOnly() {
    return new Past(generation, articles, arrivals, false, trouble);
  }

  public boolean isUsable() {
    return isUsable;
  }

  public Optional<Generation> generation() {
    return Optional.ofNullable(generation);
  }

  /// Why it cannot be gone on from, when one would think it could.
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /// Whether an article was in it, by the hash of its id.
  boolean holds(long id) {
    return Arrays.binarySearch(articles, id) >= 0;
  }

  int size() {
    return articles.length;
  }

  /// When its articles came.
  public Arrivals arrivals() {
    return arrivals;
  }

  /// A generation that was made before they were kept, or whose list of them is damaged, was there
  /// when it was published.
  private static Arrivals arrivals(Generation generation, long[] articles) {
    try (InputStream in = generation.attachment(Attachments.ARRIVALS).orElse(null)) {
      return in == null ? Arrivals.allAt(articles, generation.publishedAt()) : Arrivals.read(in);
    } catch (IOException e) {
      return Arrivals.allAt(articles, generation.publishedAt());
    }
  }

  private static long[] articles(LedgerReader ledger) throws IOException {
    long[] ids = new long[1_024];
    int count = 0;
    for (LedgerRow row = ledger.next(); row != null; row = ledger.next()) {
      if (row.outcome() == LedgerRow.Outcome.INDEXED && row.id() != null) {
        ids = count == ids.length ? Arrays.copyOf(ids, count * 2) : ids;
        ids[count++] = ArticleId.hash64(row.id());
      }
    }
    long[] sorted = Arrays.copyOf(ids, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static @Nullable String key(Generation generation) throws IOException {
    Optional<InputStream> key = generation.attachment(Attachments.LEDGER_KEY);
    if (key.isEmpty()) {
      return null;
    }
    try (InputStream in = key.get()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
