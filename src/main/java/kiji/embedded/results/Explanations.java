package kiji.embedded.results;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.article.ArticleId;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.Fields;
import kiji.embedded.matching.Work;
import kiji.engine.Explains.ScoreExplanation;
import kiji.engine.Explains.ScoreExplanation.Kind;
import kiji.engine.Explains.ScoreExplanation.Part;
import kiji.engine.Ranking;
import kiji.engine.SearchRequest;
import kiji.query.SearchQuery;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/// Tells for some articles what their scores in one search are made of.
public final class Explanations {
  /// About half a millisecond, for a search of several words.
  private static final long ONE_ARTICLE = 5_000;

  private final IndexSearcher searcher;
  private final ScoreParts whole;
  private final ScoreParts words;
  private final @Nullable Set<Integer> best;
  private final Ranking ranking;
  private final Freshness freshness;

  /// @param best the articles that were weighed in full; absent when all were
  public Explanations(
      IndexSearcher searcher,
      TextAnalysis analysis,
      QueryBuilder.Built built,
      @Nullable Set<Integer> best,
      SearchRequest request)
      throws IOException {
    this.searcher = searcher;
    this.ranking = request.ranking();
    Set<String> typed = new HashSet<>();
    addTyped(request.query(), analysis, typed);
    this.whole = new ScoreParts(searcher, built.whole(), typed, ranking.titleWeight());
    this.words = new ScoreParts(searcher, built.query(), typed, ranking.titleWeight());
    this.best = best;
    this.freshness =
        new Freshness(ranking.freshnessWeight(), ranking.freshnessHalfLife(), request.asOf());
  }

  /// Those of some articles, by their ids.
  ///
  /// @param work bounds how many are explained
  public Map<ArticleId, ScoreExplanation> of(List<ArticleId> articles, Work work)
      throws IOException {
    Map<ArticleId, ScoreExplanation> explanations = new HashMap<>();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (ArticleId id : articles) {
      if (work.isSpent()) {
        break;
      }
      work.spend(ONE_ARTICLE);
      TopDocs found = searcher.search(new TermQuery(ArticleDocuments.term(id)), 1);
      if (found.scoreDocs.length > 0) {
        int doc = found.scoreDocs[0].doc;
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        explanations.put(id, explanation(leaf, doc - leaf.docBase));
      }
    }
    return explanations;
  }

  private ScoreExplanation explanation(LeafReaderContext leaf, int doc) throws IOException {
    List<Part> all = new ArrayList<>((isBest(leaf.docBase + doc) ? whole : words).of(leaf, doc));
    double words = all.stream().mapToDouble(Part::value).sum();
    NumericDocValues dates = DocValues.getNumeric(leaf.reader(), Fields.PUBLISHED_AT);
    double score = words;
    if (ranking.freshnessWeight() > 0 && dates.advanceExact(doc)) {
      long published = dates.longValue();
      score = words * freshness.factor(published);
      all.add(new Part(Kind.FRESHNESS, day(published), score - words));
    }
    all.sort(Comparator.comparingDouble(Part::value).reversed());
    return new ScoreExplanation(score, all);
  }

  private boolean isBest(int doc) {
    return best == null || best.contains(doc);
  }

  private static void addTyped(SearchQuery query, TextAnalysis analysis, Set<String> typed) {
    switch (query) {
      case SearchQuery.All all -> all.parts().forEach(part -> addTyped(part, analysis, typed));
      case SearchQuery.Any any -> any.parts().forEach(part -> addTyped(part, analysis, typed));
      case SearchQuery.In in -> addTyped(in.part(), analysis, typed);
      case SearchQuery.Word word -> addTyped(word.text(), analysis, typed);
      case SearchQuery.Phrase phrase -> addTyped(phrase.text(), analysis, typed);
      default -> {}
    }
  }

  private static void addTyped(String text, TextAnalysis analysis, Set<String> typed) {
    for (Layer layer : Layer.values()) {
      analysis.cut(layer, text).forEach(token -> typed.add(token.term()));
    }
  }

  private static String day(long millis) {
    return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
