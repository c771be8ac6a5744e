package kiji.embedded.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kiji.article.Article;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.Fields;
import kiji.embedded.document.IndexSetup;
import kiji.embedded.foreign.ForeignPiece;
import kiji.embedded.matching.OtherWords;
import kiji.engine.Explains.Marked;
import kiji.engine.Hit;
import kiji.engine.Hit.Copy;
import kiji.engine.Hit.Snippet;
import kiji.engine.SearchRequest;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;

/// Makes the hits of one page: each article read once, its words marked, its copies listed.
public final class PageOfHits {
  private static final Set<String> OF_COPIES =
      Set.of(
          Fields.ID,
          Fields.SOURCE_ID,
          Fields.SOURCE_NAME,
          Fields.SOURCE_DOMAIN,
          Fields.PUBLISHED,
          Fields.TITLE,
          Fields.URL);

  private final IndexReader reader;
  private final IndexSetup setup;
  private final SearchRequest request;
  private final List<ForeignPiece> foreign;
  private final OtherWords others;

  public PageOfHits(
      IndexReader reader,
      IndexSetup setup,
      SearchRequest request,
      List<ForeignPiece> foreign,
      OtherWords others) {
    this.reader = reader;
    this.setup = setup;
    this.request = request;
    this.foreign = foreign;
    this.others = others;
  }

  public List<Hit> hits(List<StoryCollector.Found> page) throws IOException {
    StoredFields stored = reader.storedFields();
    Map<Integer, Document> loaded = new HashMap<>();
    for (StoryCollector.Found found : page) {
      loaded.put(found.hit().doc, stored.document(found.hit().doc));
    }
    Map<Integer, Marks> marks =
        request.highlight() && !page.isEmpty()
            ? new Marking(setup, request, foreign, others).inIndex(reader, loaded)
            : Map.of();
    List<Hit> hits = new ArrayList<>();
    for (StoryCollector.Found found : page) {
      Document document = Objects.requireNonNull(loaded.get(found.hit().doc));
      Article article = ArticleDocuments.article(document);
      Marks marked = marks.getOrDefault(found.hit().doc, Marks.none(article.title()));
      float score = Float.isNaN(found.hit().score) ? 0 : found.hit().score;
      hits.add(
          new Hit(
              article,
              score,
              marked.title(),
              marked.body(),
              copies(stored, found.copies()),
              ArticleDocuments.arrived(document),
              ArticleDocuments.story(document)));
    }
    return hits;
  }

  /// One article with its marks in the whole of its text.
  public Marked whole(int doc) throws IOException {
    Document document = reader.storedFields().document(doc);
    Marks marks = new Marking(setup, request, foreign, others).inWhole(reader, doc, document);
    Article article = ArticleDocuments.article(document);
    return new Marked(
        article,
        marks.title().text().isEmpty() ? new Snippet(article.title(), List.of()) : marks.title(),
        marks.body().isEmpty() ? new Snippet(article.body(), List.of()) : marks.body().getFirst());
  }

  private static List<Copy> copies(StoredFields stored, List<Integer> docs) throws IOException {
    List<Copy> copies = new ArrayList<>();
    for (int doc : docs) {
      copies.add(Copy.of(ArticleDocuments.article(stored.document(doc, OF_COPIES))));
    }
    copies.sort(
        Comparator.comparing(Copy::publishedAt, Comparator.nullsLast(Comparator.naturalOrder())));
    return copies;
  }
}
