package kiji.embedded.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kiji.embedded.document.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocsCollector;
import org.jspecify.annotations.Nullable;

/// Finds the first hits, counts all of them and their facets, and folds the copies of a story into
/// its first one, in one pass. Articles without copies go straight to Lucene's own collector; the
/// few with copies are kept apart until all are known. For one search and one thread.
public final class StoryCollector implements Collector {
  private final ListOrder order;
  private final TopDocsCollector<?> first;
  private final @Nullable CopiedStories stories;
  private final FacetCounter facets;
  private final int size;
  private final Map<Long, List<ScoreDoc>> folded = new HashMap<>();
  private long alone;

  /// A result and the copies folded into it.
  public record Found(ScoreDoc hit, List<Integer> copies) {}

  /// @param size hits to find
  /// @param stories which articles have copies; absent when every article is a hit of its own
  public StoryCollector(
      ListOrder order, int size, @Nullable CopiedStories stories, FacetCounter facets) {
    this.order = order;
    this.size = size;
    this.first = order.collector(size);
    this.stories = stories;
    this.facets = facets;
  }

  /// What runs it: one collector, for a search stays in its thread.
  public CollectorManager<StoryCollector, StoryCollector> alone() {
    return new CollectorManager<>() {
      @Override
      public StoryCollector newCollector() {
        return StoryCollector.this;
      }

      @Override
      public StoryCollector reduce(Collection<StoryCollector> collectors) {
        return StoryCollector.this;
      }
    };
  }

  @Override
  public ScoreMode scoreMode() {
    return order.byScore() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    facets.enter(leaf);
    LeafCollector firstOfLeaf = first.getLeafCollector(leaf);
    NumericDocValues keys = DocValues.getNumeric(leaf.reader(), Fields.STORY_VALUES);
    return new LeafCollector() {
      private @Nullable Scorable scorer;

      @Override
      public void setScorer(Scorable scorable) throws IOException {
        scorer = scorable;
        firstOfLeaf.setScorer(scorable);
      }

      @Override
      public void collect(int doc) throws IOException {
        if (stories != null && stories.hasCopies(leaf.docBase + doc) && keys.advanceExact(doc)) {
          fold(keys.longValue(), leaf.docBase + doc, scorer);
        } else {
          alone++;
          firstOfLeaf.collect(doc);
          facets.count(doc);
        }
      }
    };
  }

  /// How many stories there are.
  long total() {
    return alone + folded.size();
  }

  /// The first hits in order. Ask once.
  public List<Found> found() throws IOException {
    List<Found> found = new ArrayList<>();
    for (ScoreDoc hit : first.topDocs().scoreDocs) {
      found.add(new Found(hit, List.of()));
    }
    for (List<ScoreDoc> copies : folded.values()) {
      facets.countStory(copies.stream().map(copy -> copy.doc).toList());
      copies.sort(order.comparator());
      ScoreDoc best = copies.getFirst();
      if (order.isAhead(best)) {
        List<Integer> rest = copies.stream().skip(1).map(copy -> copy.doc).toList();
        found.add(new Found(best, rest));
      }
    }
    found.sort((a, b) -> order.comparator().compare(a.hit(), b.hit()));
    return found.size() <= size ? found : List.copyOf(found.subList(0, size));
  }

  private void fold(long story, int doc, @Nullable Scorable scorer) throws IOException {
    float score = order.byScore() && scorer != null ? scorer.score() : 0;
    folded.computeIfAbsent(story, key -> new ArrayList<>(4)).add(order.of(doc, score));
  }
}
