package kiji.embedded.words;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kiji.embedded.document.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/// How much each word of a generation is worth suggesting: the number of articles it stands in,
/// each counting for less as it ages. Age counts from the newest article, so that an archive that
/// has ended still knows what was going on last.
final class WordWeights {
  /// With more words than this, those that stand in one article alone are left out.
  private static final int MANY = 20_000;

  /// More words than a reader could ever be shown.
  private static final int MOST = 200_000;

  private static final double HALF_LIFE_MILLIS = Duration.ofDays(60).toMillis();

  /// What is left of an article however old it is, and what one without a date counts for.
  private static final float FLOOR = .05f;

  private static final String BETWEEN = String.valueOf(Fields.BETWEEN);

  /// A word and its worth.
  record Weighed(String text, String reading, boolean isName, float weight) {}

  private final BytesRefHash words = new BytesRefHash();
  private float[] weights = {};
  private int[] articles = {};

  private WordWeights() {}

  /// The words of all articles that are not deleted, those worth most first.
  static List<Weighed> of(IndexReader reader) throws IOException {
    WordWeights all = new WordWeights();
    long newest = newest(reader);
    for (LeafReaderContext leaf : reader.leaves()) {
      all.add(leaf.reader(), newest);
    }
    return all.best();
  }

  private void add(LeafReader leaf, long newest) throws IOException {
    Terms terms = leaf.terms(Fields.SUGGESTED);
    if (terms == null) {
      return;
    }
    float[] worth = worth(leaf, newest);
    TermsEnum all = terms.iterator();
    PostingsEnum with = null;
    for (BytesRef word = all.next(); word != null; word = all.next()) {
      with = all.postings(with, PostingsEnum.NONE);
      float sum = 0;
      int count = 0;
      for (int doc = with.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = with.nextDoc()) {
        sum += worth[doc];
        count += worth[doc] > 0 ? 1 : 0;
      }
      add(word, sum, count);
    }
  }

  private void add(BytesRef word, float weight, int count) {
    int added = words.add(word);
    int place = added < 0 ? -added - 1 : added;
    weights = ArrayUtil.grow(weights, place + 1);
    articles = ArrayUtil.grow(articles, place + 1);
    weights[place] += weight;
    articles[place] += count;
  }

  /// What each article of a segment counts for; nothing when it is deleted.
  private static float[] worth(LeafReader leaf, long newest) throws IOException {
    NumericDocValues dates = DocValues.getNumeric(leaf, Fields.PUBLISHED_AT);
    Bits live = leaf.getLiveDocs();
    float[] worth = new float[leaf.maxDoc()];
    for (int doc = 0; doc < worth.length; doc++) {
      if (live == null || live.get(doc)) {
        worth[doc] = dates.advanceExact(doc) ? weight(newest - dates.longValue()) : FLOOR;
      }
    }
    return worth;
  }

  private List<Weighed> best() {
    int atLeast = words.size() > MANY ? 2 : 1;
    BytesRef text = new BytesRef();
    return Arrays.stream(words.sort(), 0, words.size())
        .filter(place -> articles[place] >= atLeast)
        .boxed()
        .sorted(Comparator.comparingDouble(place -> -weights[place]))
        .limit(MOST)
        .map(place -> weighed(words.get(place, text), weights[place]))
        .toList();
  }

  private static Weighed weighed(BytesRef word, float weight) {
    String[] parts = word.utf8ToString().split(BETWEEN, -1);
    return new Weighed(parts[0], parts[1], !parts[2].isEmpty(), weight);
  }

  private static float weight(long age) {
    return FLOOR + (float) Math.pow(2, -Math.max(0, age) / HALF_LIFE_MILLIS);
  }

  private static long newest(IndexReader reader) throws IOException {
    NumericDocValues dates = MultiDocValues.getNumericValues(reader, Fields.PUBLISHED_AT);
    long newest = Long.MIN_VALUE;
    if (dates != null) {
      while (dates.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        newest = Math.max(newest, dates.longValue());
      }
    }
    return newest;
  }
}
