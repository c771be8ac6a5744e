package kiji.embedded.matching;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import kiji.engine.LeftOut;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/// What one search may cost, counted in postings and not by the clock: the same search of the same
/// generation gives the same answer on an idle machine and on a swamped one. For one search and one
/// thread.
public final class Work {
  /// What a budget's millisecond is worth: about as many postings as a processor of 2024 weighs in
  /// one. A constant of the code, so that answers never depend on the machine.
  static final long UNITS_PER_MILLI = 10_000;

  private final long most;
  private final Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
  private long spent;

  /// @param budget in a reference processor's time
  public Work(Duration budget) {
    this.most = Math.max(0, budget.toMillis()) * UNITS_PER_MILLI;
  }

  /// Takes note of work done.
  ///
  /// @param units postings read, articles looked at, words looked up
  public void spend(long units) {
    spent += units;
  }

  /// Takes note of what a query costs to run, by what Lucene reckons beforehand.
  public void spend(IndexSearcher searcher, Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      ScorerSupplier scorers = weight.scorerSupplier(leaf);
      spend(scorers == null ? 1 : scorers.cost());
    }
  }

  /// Whether nothing is left: what can be left out is left out from now on.
  public boolean isSpent() {
    return spent >= most;
  }

  /// Whether a part of the answer has to be left out, since nothing is left; if so it is told.
  public boolean leavesOut(LeftOut part) {
    if (isSpent()) {
      leftOut.add(part);
    }
    return isSpent();
  }

  /// What was left out.
  public Set<LeftOut> leftOut() {
    return Set.copyOf(leftOut);
  }

  /// How many units are left.
  public long left() {
    return Math.max(0, most - spent);
  }
}
