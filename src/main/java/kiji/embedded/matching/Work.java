package kiji.embedded.matching;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import kiji.engine.LeftOut;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/// What one search may cost, counted in postings and not by the clock: the same search of the same
/// generation gives the same answer on an idle machine and on a swamped one. For one search and one
/// thread.
///
/// There are two purses. Half of the budget may go into deciding what is searched: words looked up,
/// wider steps counted. All of it may go into the list itself, so that whatever was decided, the
/// same articles are looked at on every page of a list.
public final class Work {
  /// What a budget's millisecond is worth, in postings. Found by measuring with `WorkBench` on a
  /// processor of 2024 (src/docs/benchmarks.md): a millisecond weighs 1,900 to 3,600 articles of a
  /// list, which at four postings each are 7,400 to 14,400. Postings alone are read far faster,
  /// 37,000 to 74,000 a millisecond, so that deciding, which is counted by them, takes less than it
  /// is told to. A constant of the code, so that answers never depend on the machine.
  static final long UNITS_PER_MILLI = 10_000;

  private static final long NANOS_PER_UNIT = TimeUnit.MILLISECONDS.toNanos(1) / UNITS_PER_MILLI;

  /// A word looked up in one field of the index.
  public static final long LOOK_UP = 100;

  /// An article of the list: its words weighed, its facets counted.
  private static final long ARTICLE = 4;

  private final long most;
  private final long mostLooked;
  private final Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
  private long decided;
  private long looked;

  /// @param budget in a reference processor's time
  public Work(Duration budget) {
    this(units(budget), units(budget));
  }

  private Work(long most, long mostLooked) {
    this.most = most;
    this.mostLooked = mostLooked;
  }

  /// Work that decides as any search of this budget does, but then looks at every article there is.
  public static Work lookingAtAll(Duration budget) {
    return new Work(units(budget), Long.MAX_VALUE);
  }

  private static long units(Duration budget) {
    return Math.max(0, budget.toNanos() / NANOS_PER_UNIT);
  }

  /// How many articles a list of this budget looks at.
  public static long articles(Duration budget) {
    return units(budget) / ARTICLE;
  }

  /// What looking at so many articles takes of a budget.
  public static Duration lookingAt(long articles) {
    return Duration.ofNanos(articles * ARTICLE * NANOS_PER_UNIT);
  }

  /// What a query costs to run, as Lucene reckons beforehand.
  public static long cost(IndexSearcher searcher, Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    long cost = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      ScorerSupplier scorers = weight.scorerSupplier(leaf);
      cost += scorers == null ? 1 : scorers.cost();
    }
    return cost;
  }

  /// Takes note of what deciding has cost.
  ///
  /// @param units postings read, words looked up
  public void spend(long units) {
    decided += units;
  }

  /// Whether a part of the answer that costs so much can be had; it is paid for then, and otherwise
  /// told to be left out.
  public boolean affords(LeftOut part, long units) {
    if (decided + units > most / 2) {
      leftOut.add(part);
      return false;
    }
    decided += units;
    return true;
  }

  /// Whether a part of the answer has to be left out, since deciding has cost too much already; if
  /// so it is told.
  public boolean leavesOut(LeftOut part) {
    if (isSpent()) {
      leftOut.add(part);
    }
    return isSpent();
  }

  /// Whether nothing more may be decided.
  public boolean isSpent() {
    return decided >= most / 2;
  }

  /// Pays for looking at one article more; where that cannot be, the rest is told to be left out.
  ///
  /// @throws CollectionTerminatedException where it cannot
  public void lookAtOne() {
    if (looked >= mostLooked) {
      leftOut.add(LeftOut.REST);
      throw new CollectionTerminatedException();
    }
    looked += ARTICLE;
  }

  /// A collector that ends where no article more can be looked at.
  public Collector bounding(Collector collector) {
    return new FilterCollector(collector) {
      @Override
      public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        return new FilterLeafCollector(super.getLeafCollector(leaf)) {
          @Override
          public void collect(int doc) throws IOException {
            lookAtOne();
            super.collect(doc);
          }
        };
      }
    };
  }

  /// What both purses paid, as it is counted against a budget.
  public Duration spent() {
    return Duration.ofNanos((decided + looked) * NANOS_PER_UNIT);
  }

  /// What was left out.
  public Set<LeftOut> leftOut() {
    return Set.copyOf(leftOut);
  }
}
