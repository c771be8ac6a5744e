package kiji.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;

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

  private WordWeights() {}

  /// The words of all articles that are not deleted, those worth most first.
  static List<Weighed> of(IndexReader reader) throws IOException {
    SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, Fields.SUGGESTED_VALUES);
    if (values == null) {
      return List.of();
    }
    int count = Math.toIntExact(values.getValueCount());
    float[] weights = new float[count];
    int[] articles = new int[count];
    weigh(reader, values, weights, articles);
    int[] best =
        IntStream.range(0, count)
            .filter(ord -> articles[ord] > (count > MANY ? 1 : 0))
            .boxed()
            .sorted(Comparator.comparingDouble(ord -> -weights[ord]))
            .limit(MOST)
            .mapToInt(Integer::intValue)
            .toArray();
    List<Weighed> words = new ArrayList<>(best.length);
    for (int ord : best) {
      String[] parts = values.lookupOrd(ord).utf8ToString().split(BETWEEN, -1);
      words.add(new Weighed(parts[0], parts[1], !parts[2].isEmpty(), weights[ord]));
    }
    return words;
  }

  private static void weigh(
      IndexReader reader, SortedSetDocValues values, float[] weights, int[] articles)
      throws IOException {
    long newest = newest(reader);
    NumericDocValues dates = MultiDocValues.getNumericValues(reader, Fields.PUBLISHED_AT);
    Bits live = MultiBits.getLiveDocs(reader);
    for (int doc = values.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
      if (live == null || live.get(doc)) {
        boolean dated = dates != null && dates.advanceExact(doc);
        float weight = dated ? weight(newest - dates.longValue()) : FLOOR;
        for (int i = 0; i < values.docValueCount(); i++) {
          int ord = (int) values.nextOrd();
          weights[ord] += weight;
          articles[ord]++;
        }
      }
    }
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
