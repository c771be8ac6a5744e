package kiji.embedded.results;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import kiji.embedded.document.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/// Counts what a list of a query would hold, copies of a story as one, without finding or weighing
/// any of it, and stops as soon as there are enough. For one query and one thread.
final class StoryCount implements Collector {
  private final @Nullable CopiedStories stories;
  private final long enough;
  private final Set<Long> folded = new HashSet<>();
  private long alone;

  private StoryCount(@Nullable CopiedStories stories, long enough) {
    this.stories = stories;
    this.enough = enough;
  }

  /// How many results a query has; `enough` where there are as many or more.
  ///
  /// @param stories which articles have copies; absent when every article is a result of its own
  static long of(IndexSearcher searcher, Query query, @Nullable CopiedStories stories, long enough)
      throws IOException {
    StoryCount count = new StoryCount(stories, enough);
    searcher.search(query, count.alone());
    return Math.min(count.total(), enough);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    stopWhenEnough();
    NumericDocValues keys = DocValues.getNumeric(leaf.reader(), Fields.STORY_VALUES);
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) {}

      @Override
      public void collect(int doc) throws IOException {
        if (stories != null && stories.hasCopies(leaf.docBase + doc) && keys.advanceExact(doc)) {
          folded.add(keys.longValue());
        } else {
          alone++;
        }
        stopWhenEnough();
      }
    };
  }

  private long total() {
    return alone + folded.size();
  }

  private void stopWhenEnough() {
    if (total() >= enough) {
      throw new CollectionTerminatedException();
    }
  }

  private CollectorManager<StoryCount, StoryCount> alone() {
    return new CollectorManager<>() {
      @Override
      public StoryCount newCollector() {
        return StoryCount.this;
      }

      @Override
      public StoryCount reduce(Collection<StoryCount> collectors) {
        return StoryCount.this;
      }
    };
  }
}
