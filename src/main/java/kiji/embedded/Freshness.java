package kiji.embedded;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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
  private final float weight;
  private final Duration halfLife;
  private final Instant now;

  Freshness(float weight, Duration halfLife, Instant now) {
    this.weight = weight;
    this.halfLife = halfLife;
    this.now = now;
  }

  /// For a story published at a moment, in milliseconds since 1970.
  double factor(long published) {
    double age = Math.max(0, (double) now.toEpochMilli() - published);
    return 1 + weight * Math.pow(2, -age / halfLife.toMillis());
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
