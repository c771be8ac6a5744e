package kiji.embedded.results;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiji.analysis.Layer;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.Fields;
import kiji.embedded.document.IndexSetup;
import kiji.embedded.matching.Work;
import kiji.engine.FindsRelated.Related;
import kiji.engine.Hit.Copy;
import kiji.engine.LeftOut;
import kiji.query.TextField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/// Finds what else there is to read beside an article: its copies by the key of its story, and
/// others by the words that tell it from the rest of the archive. For one question.
public final class MoreLikeIt {
  private static final int WORDS = 30;

  /// A word that more than one article in so many has tells nothing, unless the archive is small.
  private static final int COMMON = 12;

  private static final int FEW = 6;

  /// How much of the article is looked at, in characters: it says at its beginning what it is
  /// about.
  private static final int BEGINNING = 3000;

  private static final int MOST_COPIES = 50;

  /// Copies of one story are one; so more are looked at than are shown.
  private static final int LOOKED_AT = 4;

  /// An article with less of what the one read scores by itself is about something else.
  private static final float LEAST_SHARE = .2f;

  /// What newness adds at most, as a share.
  private static final float NEWNESS = .3f;

  private final IndexReader reader;
  private final IndexSetup setup;
  private final Work work;

  /// @param work bounds how many of the article's words are searched for
  public MoreLikeIt(IndexReader reader, IndexSetup setup, Work work) {
    this.work = work;
    this.reader = reader;
    this.setup = setup;
  }

  public Optional<Related> of(ArticleId id, int most, Duration halfLife) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(setup.similarity(1.2f, .75f));
    TopDocs found = searcher.search(new TermQuery(ArticleDocuments.term(id)), 1);
    if (found.scoreDocs.length == 0) {
      return Optional.empty();
    }
    int doc = found.scoreDocs[0].doc;
    Document document = reader.storedFields().document(doc);
    String story = document.get(Fields.STORY);
    Article article = ArticleDocuments.article(document);
    return Optional.of(
        new Related(
            copies(searcher, story, id),
            similar(searcher, doc, article, story, most, halfLife),
            !work.leftOut().isEmpty()));
  }

  private List<Copy> copies(IndexSearcher searcher, String story, ArticleId id) throws IOException {
    StoredFields stored = reader.storedFields();
    List<Copy> copies = new ArrayList<>();
    for (ScoreDoc hit :
        searcher.search(new TermQuery(ArticleDocuments.story(story)), MOST_COPIES).scoreDocs) {
      Article copy = ArticleDocuments.article(stored.document(hit.doc));
      if (!copy.id().equals(id)) {
        copies.add(Copy.of(copy));
      }
    }
    copies.sort(
        Comparator.comparing(Copy::publishedAt, Comparator.nullsLast(Comparator.naturalOrder())));
    return copies;
  }

  private List<Article> similar(
      IndexSearcher searcher, int doc, Article article, String story, int most, Duration halfLife)
      throws IOException {
    Query alike = affordable(searcher, alike(article));
    float itself = searcher.explain(alike, doc).getValue().floatValue();
    BooleanQuery others =
        new BooleanQuery.Builder()
            .add(alike, Occur.MUST)
            .add(new TermQuery(ArticleDocuments.story(story)), Occur.MUST_NOT)
            .build();
    StoredFields stored = reader.storedFields();
    Set<String> stories = new HashSet<>();
    List<Article> similar = new ArrayList<>();
    for (ScoreDoc hit :
        searcher.search(fresh(others, article, halfLife), most * LOOKED_AT).scoreDocs) {
      Document document = stored.document(hit.doc);
      if (similar.size() < most
          && hit.score >= LEAST_SHARE * itself
          && stories.add(document.get(Fields.STORY))) {
        similar.add(ArticleDocuments.article(document));
      }
    }
    return similar;
  }

  /// The words that tell most, as many as can be paid for.
  private Query affordable(IndexSearcher searcher, Query alike) throws IOException {
    if (!(alike instanceof BooleanQuery words)) {
      return alike;
    }
    List<BooleanClause> telling = new ArrayList<>(words.clauses());
    telling.sort(Comparator.comparingDouble(MoreLikeIt::weight).reversed());
    BooleanQuery.Builder affordable = new BooleanQuery.Builder();
    for (BooleanClause word : telling) {
      if (!work.affords(LeftOut.REST, Work.cost(searcher, word.query()))) {
        break;
      }
      affordable.add(word);
    }
    return affordable.build();
  }

  private static double weight(BooleanClause word) {
    return word.query() instanceof BoostQuery weighed ? weighed.getBoost() : 1;
  }

  /// The words that tell the article from others, each weighing as much as it tells.
  private Query alike(Article article) throws IOException {
    String title = Fields.of(TextField.TITLE, Layer.WORDS);
    String body = Fields.of(TextField.BODY, Layer.WORDS);
    MoreLikeThis words = new MoreLikeThis(reader);
    words.setAnalyzer(setup.analyzer());
    words.setFieldNames(new String[] {title, body});
    words.setMinTermFreq(1);
    words.setMinDocFreq(2);
    words.setMaxDocFreq(Math.max(FEW, reader.numDocs() / COMMON));
    words.setMaxQueryTerms(WORDS);
    words.setBoost(true);
    String beginning = article.body().substring(0, Math.min(BEGINNING, article.body().length()));
    Collection<Object> titles = List.of(article.title());
    return words.like(Map.of(title, titles, body, List.of(article.title() + "\n" + beginning)));
  }

  private static Query fresh(Query query, Article article, Duration halfLife) {
    OffsetDateTime published = article.publishedAt();
    Instant day = published == null ? Instant.now() : published.toInstant();
    return FunctionScoreQuery.boostByValue(query, new Freshness(NEWNESS, halfLife, day));
  }
}
