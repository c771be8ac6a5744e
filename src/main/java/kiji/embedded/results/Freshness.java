package kiji.embedded.results;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import kiji.embedded.document.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;

/// What a story's age multiplies its score by: `1 + weight` for one of now, halfway to 1 after each
/// half-life (Li and Croft, Time-Based Language Models, CIKM 2003). Without a date: 1.
final class Freshness extends DoubleValuesSource {
  /// Half-lives after which no score of single precision shows what is left; most of an archive is
  /// as old, and costs no power of two.
  private static final int NOTHING_LEFT = 24;

  private static final double LN_2 = Math.log(2);

  private final float weight;
  private final Duration halfLife;
  private final Instant now;
  private final double nowMillis;
  private final double halfLifeMillis;

  Freshness(float weight, Duration halfLife, Instant now) {
    this.weight = weight;
    this.halfLife = halfLife;
    this.now = now;
    this.nowMillis = now.toEpochMilli();
    this.halfLifeMillis = halfLife.toMillis();
  }

  /// For a story published at a moment, in milliseconds since 1970.
  double factor(long published) {
    double halfLives = Math.max(0, nowMillis - published) / halfLifeMillis;
    return halfLives > NOTHING_LEFT ? 1 : 1 + weight * Math.exp(-LN_2 * halfLives);
  }

  @Override
  public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
    NumericDocValues published = DocValues.getNumeric(leaf.reader(), Fields.PUBLISHED_AT);
    return new DoubleValues() {
      private double factor;

      @Override
      public double doubleValue() {
        return factor;
      }

      @Override
      public boolean advanceExact(int doc) throws IOException {
        factor = published.advanceExact(doc) ? factor(published.longValue()) : 1;
        return true;
      }
    };
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public Explanation explain(LeafReaderContext leaf, int doc, Explanation score)
      throws IOException {
    DoubleValues values = getValues(leaf, DoubleValuesSource.constant(1).getValues(leaf, null));
    values.advanceExact(doc);
    return Explanation.match(values.doubleValue(), "freshness, half of it left after " + halfLife);
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return false;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Float.hashCode(weight) + halfLife.hashCode()) + now.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Freshness that
        && weight == that.weight
        && halfLife.equals(that.halfLife)
        && now.equals(that.now);
  }

  @Override
  public String toString() {
    return "freshness(" + weight + ", " + halfLife + ")";
  }
}
