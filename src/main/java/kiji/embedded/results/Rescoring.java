package kiji.embedded.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// The second look at the best results of a list, which are weighed in full: with bigrams, forms as
/// typed, words standing together, and whatever else helps to rank but is too dear to look up for
/// every result. A further signal of that kind is one more of the helpful queries
/// ([kiji.embedded.matching.HelpfulWords]), or is added to the score here; it must not be negative,
/// so that the best stay ahead of all that are not looked at again.
///
/// Cost: a step in each list of postings for each result. For one search and one thread.
final class Rescoring {
  private final List<LeafReaderContext> leaves;
  private final Weight helpful;
  private @Nullable LeafReaderContext leaf;
  private @Nullable Scorer scorer;

  /// @param helpful what adds to the scores they have
  /// @param fresh what the list does to a query for the sake of dates
  Rescoring(IndexSearcher searcher, List<Query> helpful, UnaryOperator<Query> fresh)
      throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    helpful.forEach(part -> any.add(part, Occur.SHOULD));
    this.leaves = searcher.getIndexReader().leaves();
    this.helpful =
        searcher.createWeight(searcher.rewrite(fresh.apply(any.build())), ScoreMode.COMPLETE, 1);
  }

  /// The same results with their full scores, in this order.
  List<StoryCollector.Found> weighed(List<StoryCollector.Found> best, Comparator<ScoreDoc> order)
      throws IOException {
    List<StoryCollector.Found> weighed = new ArrayList<>(best);
    weighed.sort(Comparator.comparingInt(found -> found.hit().doc));
    for (int i = 0; i < weighed.size(); i++) {
      StoryCollector.Found found = weighed.get(i);
      ScoreDoc hit = new ScoreDoc(found.hit().doc, score(found.hit()));
      weighed.set(i, new StoryCollector.Found(hit, found.copies()));
    }
    weighed.sort((a, b) -> order.compare(a.hit(), b.hit()));
    return weighed;
  }

  /// Of results in their order by place in the index.
  private float score(ScoreDoc hit) throws IOException {
    LeafReaderContext its = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
    if (!its.equals(leaf)) {
      leaf = its;
      scorer = helpful.scorer(its);
    }
    return scorer != null && isHelped(scorer, hit.doc - its.docBase)
        ? hit.score + scorer.score()
        : hit.score;
  }

  /// Looks at this result alone, not for the next one that is helped.
  private static boolean isHelped(Scorer scorer, int doc) throws IOException {
    TwoPhaseIterator places = scorer.twoPhaseIterator();
    DocIdSetIterator found = places == null ? scorer.iterator() : places.approximation();
    if (found.docID() < doc) {
      found.advance(doc);
    }
    return found.docID() == doc && (places == null || places.matches());
  }
}
