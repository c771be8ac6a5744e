package kiji.embedded.results;

import java.io.IOException;
import java.util.Arrays;
import kiji.embedded.document.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;

/// Which articles of a generation have copies. Most have none, and cost nothing when copies are
/// folded.
public final class CopiedStories {
  private final FixedBitSet copied;

  private CopiedStories(FixedBitSet copied) {
    this.copied = copied;
  }

  /// Reads every article's story once: 8 bytes each.
  public static CopiedStories of(IndexReader reader) throws IOException {
    long[] stories = new long[reader.maxDoc()];
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues values = DocValues.getNumeric(leaf.reader(), Fields.STORY_VALUES);
      for (int doc = values.nextDoc(); doc < leaf.reader().maxDoc(); doc = values.nextDoc()) {
        stories[leaf.docBase + doc] = values.longValue();
      }
    }
    long[] shared = seenTwice(stories);
    FixedBitSet copied = new FixedBitSet(Math.max(1, stories.length));
    for (int doc = 0; doc < stories.length; doc++) {
      if (Arrays.binarySearch(shared, stories[doc]) >= 0) {
        copied.set(doc);
      }
    }
    return new CopiedStories(copied);
  }

  /// Whether another article, perhaps a deleted one, tells the same story.
  boolean hasCopies(int doc) {
    return copied.get(doc);
  }

  private static long[] seenTwice(long[] stories) {
    long[] sorted = stories.clone();
    Arrays.sort(sorted);
    int found = 0;
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1] && (found == 0 || sorted[found - 1] != sorted[i])) {
        sorted[found++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, found);
  }
}
