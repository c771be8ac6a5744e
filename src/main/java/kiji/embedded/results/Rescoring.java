package kiji.embedded.results;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;

/// The second look at the best results of a list, which are weighed in full: with bigrams, forms as
/// typed, words standing together, and whatever else helps to rank but is too dear to look up for
/// every result. A further signal of that kind is one more of the helpful queries
/// ([kiji.embedded.matching.HelpfulWords]), or is added to the score here; it must not be negative,
/// so that the best stay ahead of all that are not looked at again.
///
/// Cost: a step in each list of postings for each result.
final class Rescoring extends QueryRescorer {
  /// @param helpful what adds to the scores they have
  /// @param fresh what the list does to a query for the sake of dates
  Rescoring(List<Query> helpful, UnaryOperator<Query> fresh) {
    super(fresh.apply(any(helpful)));
  }

  /// The same results with their full scores, the highest first, equal ones by place in the index.
  List<StoryCollector.Found> weighed(IndexSearcher searcher, List<StoryCollector.Found> best)
      throws IOException {
    Map<Integer, List<Integer>> copies = new HashMap<>();
    best.forEach(found -> copies.put(found.hit().doc, found.copies()));
    ScoreDoc[] hits =
        best.stream()
            .map(found -> new ScoreDoc(found.hit().doc, found.hit().score))
            .toArray(ScoreDoc[]::new);
    TotalHits all = new TotalHits(hits.length, TotalHits.Relation.EQUAL_TO);
    return Arrays.stream(rescore(searcher, new TopDocs(all, hits), hits.length).scoreDocs)
        .map(hit -> new StoryCollector.Found(hit, copies.getOrDefault(hit.doc, List.of())))
        .toList();
  }

  @Override
  protected float combine(float words, boolean isHelped, float help) {
    return isHelped ? words + help : words;
  }

  private static Query any(List<Query> helpful) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    helpful.forEach(part -> any.add(part, Occur.SHOULD));
    return any.build();
  }
}
