package kiji.embedded.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.article.ArticleId;
import kiji.embedded.document.Fields;
import kiji.embedded.matching.PrefixWords;
import kiji.embedded.matching.TypedWords;
import kiji.embedded.matching.Work;
import kiji.engine.Suggests.Suggestion;
import kiji.query.TextField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// The newest headlines with some words in them, of which the last may be on its way. For one
/// question.
final class HeadlineSuggestions {
  /// Copies of one story are one headline.
  private static final int LOOKED_AT = 3;

  private static final int SHORTEST_BEGINNING = 2;
  private static final Set<String> KEPT = Set.of(Fields.ID, Fields.TITLE, Fields.STORY);

  private final IndexReader reader;
  private final TextAnalysis analysis;
  private final Work work;

  /// @param work bounds how many headlines are looked at
  HeadlineSuggestions(IndexReader reader, TextAnalysis analysis, Work work) {
    this.reader = reader;
    this.work = work;
    this.analysis = analysis;
  }

  /// @param most no more are loaded, for each is dear to read: it lies packed with its article
  /// @param among how many may be told altogether, by which it is known how many to look at
  List<Suggestion> with(String typed, int most, int among) throws IOException {
    Optional<Query> query = query(typed, TextField.TITLE);
    if (query.isEmpty()) {
      return List.of();
    }
    SortField newest =
        new SortField(Fields.PUBLISHED_AT, SortField.Type.LONG, true, Long.MIN_VALUE);
    StoredFields stored = reader.storedFields();
    Set<String> seen = new HashSet<>();
    List<Suggestion> headlines = new ArrayList<>();
    TopFieldCollector first =
        new TopFieldCollectorManager(new Sort(newest), among * LOOKED_AT, Integer.MAX_VALUE)
            .newCollector();
    for (ScoreDoc hit : found(query.get(), first)) {
      if (headlines.size() == most) {
        break;
      }
      Document document = stored.document(hit.doc, KEPT);
      String title = Objects.requireNonNullElse(document.get(Fields.TITLE), "");
      String story = Objects.requireNonNullElse(document.get(Fields.STORY), "");
      boolean isNewTitle = seen.add(title);
      boolean isNewStory = seen.add(story);
      if (isNewTitle && isNewStory) {
        ArticleId id = new ArticleId(document.get(Fields.ID));
        headlines.add(new Suggestion(title, Suggestion.Kind.HEADLINE, Optional.of(id)));
      }
    }
    return headlines;
  }

  /// Whether any article has all these words, the last of which may be on its way.
  boolean isAnywhere(String typed) throws IOException {
    BooleanQuery.Builder anyText = new BooleanQuery.Builder();
    for (TextField text : TextField.values()) {
      query(typed, text).ifPresent(query -> anyText.add(query, Occur.SHOULD));
    }
    TopScoreDocCollector first = new TopScoreDocCollectorManager(1, 1).newCollector();
    return found(new ConstantScoreQuery(anyText.build()), first).length > 0;
  }

  @SuppressWarnings("deprecation") // one collector, for a question stays in its thread
  private ScoreDoc[] found(Query query, TopDocsCollector<?> first) throws IOException {
    new IndexSearcher(reader).search(query, work.bounding(first));
    return first.topDocs().scoreDocs;
  }

  /// Each word as it stands, in any order. One letter that may go on to any word says nothing.
  private Optional<Query> query(String typed, TextField text) {
    String field = Fields.of(text, Layer.EXACT);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    String[] words = typed.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      List<CutToken> tokens = analysis.cut(Layer.EXACT, words[i]);
      boolean mayGoOn =
          i == words.length - 1
              && !tokens.isEmpty()
              && !PrefixWords.isCutByCharacter(tokens.getLast().term());
      if (mayGoOn) {
        CutToken last = tokens.getLast();
        tokens = tokens.subList(0, tokens.size() - 1);
        if (last.term().length() >= SHORTEST_BEGINNING) {
          all.add(new PrefixQuery(new Term(field, last.term())), Occur.FILTER);
        }
      }
      if (!tokens.isEmpty()) {
        all.add(TypedWords.phrase(field, tokens, 0), Occur.FILTER);
      }
    }
    BooleanQuery query = all.build();
    return query.clauses().isEmpty() ? Optional.empty() : Optional.of(query);
  }
}
