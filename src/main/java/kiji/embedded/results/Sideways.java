package kiji.embedded.results;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import kiji.engine.Facet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Tells of each article that has the words which facets' conditions it fails, so that one pass
/// counts each facet as if its own condition were not set (Lucene's DrillSideways does the same,
/// but cannot fold the copies of a story). For one search and one thread.
public final class Sideways {
  private final Map<Facet, Weight> conditions = new EnumMap<>(Facet.class);

  /// Of one search.
  ///
  /// @param byFacet the condition of each facet that has one
  public Sideways(IndexSearcher searcher, Map<Facet, Query> byFacet) throws IOException {
    for (Map.Entry<Facet, Query> each : byFacet.entrySet()) {
      conditions.put(
          each.getKey(),
          searcher.createWeight(
              searcher.rewrite(each.getValue()), ScoreMode.COMPLETE_NO_SCORES, 1));
    }
  }

  /// The facets that have a condition.
  Set<Facet> facets() {
    return conditions.keySet();
  }

  /// A segment's articles, asked for in their order.
  Segment in(LeafReaderContext leaf) throws IOException {
    Map<Facet, Passing> passing = new EnumMap<>(Facet.class);
    for (Map.Entry<Facet, Weight> each : conditions.entrySet()) {
      passing.put(each.getKey(), new Passing(each.getValue().scorer(leaf)));
    }
    return new Segment(passing);
  }

  /// What became of an article.
  enum Fate {
    PASSES,
    /// It fails the condition of one facet, and counts there.
    FAILS_ONE,
    FAILS_MORE
  }

  /// One segment's conditions.
  static final class Segment {
    private final Map<Facet, Passing> passing;
    private @Nullable Facet failed;

    private Segment(Map<Facet, Passing> passing) {
      this.passing = passing;
    }

    Fate of(int doc) throws IOException {
      failed = null;
      for (Map.Entry<Facet, Passing> each : passing.entrySet()) {
        if (!each.getValue().test(doc)) {
          if (failed != null) {
            return Fate.FAILS_MORE;
          }
          failed = each.getKey();
        }
      }
      return failed == null ? Fate.PASSES : Fate.FAILS_ONE;
    }

    /// The facet whose condition the last article failed.
    Facet failed() {
      if (failed == null) {
        throw new IllegalStateException("the last article failed no condition");
      }
      return failed;
    }
  }

  /// One condition in one segment.
  private static final class Passing {
    private final @Nullable TwoPhaseIterator places;
    private final DocIdSetIterator found;

    Passing(@Nullable Scorer scorer) {
      places = scorer == null ? null : scorer.twoPhaseIterator();
      found =
          scorer == null
              ? DocIdSetIterator.empty()
              : places == null ? scorer.iterator() : places.approximation();
    }

    boolean test(int doc) throws IOException {
      if (found.docID() < doc) {
        found.advance(doc);
      }
      return found.docID() == doc && (places == null || places.matches());
    }
  }
}
