package kiji.embedded.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kiji.embedded.document.Fields;
import kiji.embedded.matching.Work;
import kiji.engine.Facet;
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
  private final Sideways sideways;
  private final Work work;
  private final int size;
  private final Map<Long, List<ScoreDoc>> folded = new HashMap<>();
  private final Map<Long, Map<Facet, List<Integer>>> beside = new HashMap<>();
  private long alone;

  /// A result and the copies folded into it.
  public record Found(ScoreDoc hit, List<Integer> copies) {}

  /// @param size hits to find
  /// @param stories which articles have copies; absent when every article is a hit of its own
  /// @param work what is left of it bounds how many articles are looked at
  /// @param sideways conditions of facets, each left out of its own facet's counts
  public StoryCollector(
      ListOrder order,
      int size,
      @Nullable CopiedStories stories,
      FacetCounter facets,
      Sideways sideways,
      Work work) {
    this.work = work;
    this.sideways = sideways;
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
    Sideways.Segment conditions = sideways.in(leaf);
    return new LeafCollector() {
      private @Nullable Scorable scorer;

      @Override
      public void setScorer(Scorable scorable) throws IOException {
        scorer = scorable;
        firstOfLeaf.setScorer(scorable);
      }

      @Override
      public void collect(int doc) throws IOException {
        work.lookAtOne();
        Sideways.Fate fate = conditions.of(doc);
        if (fate == Sideways.Fate.FAILS_MORE) {
          return;
        }
        boolean passes = fate == Sideways.Fate.PASSES;
        if (stories != null && stories.hasCopies(leaf.docBase + doc) && keys.advanceExact(doc)) {
          if (passes) {
            fold(keys.longValue(), leaf.docBase + doc, scorer);
          } else {
            foldBeside(keys.longValue(), leaf.docBase + doc, conditions.failed());
          }
        } else if (passes) {
          alone++;
          firstOfLeaf.collect(doc);
          facets.count(doc);
        } else {
          facets.count(doc, conditions.failed());
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
    countStories();
    for (List<ScoreDoc> copies : folded.values()) {
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

  private void countStories() throws IOException {
    for (Map.Entry<Long, List<ScoreDoc>> story : folded.entrySet()) {
      facets.countStory(
          story.getValue().stream().map(copy -> copy.doc).toList(),
          beside.getOrDefault(story.getKey(), Map.of()));
    }
    for (Map.Entry<Long, Map<Facet, List<Integer>>> story : beside.entrySet()) {
      if (!folded.containsKey(story.getKey())) {
        facets.countStory(List.of(), story.getValue());
      }
    }
  }

  private void foldBeside(long story, int doc, Facet failed) {
    beside
        .computeIfAbsent(story, key -> new EnumMap<>(Facet.class))
        .computeIfAbsent(failed, facet -> new ArrayList<>(2))
        .add(doc);
  }

  private void fold(long story, int doc, @Nullable Scorable scorer) throws IOException {
    float score = order.byScore() && scorer != null ? scorer.score() : 0;
    folded.computeIfAbsent(story, key -> new ArrayList<>(4)).add(order.of(doc, score));
  }
}
