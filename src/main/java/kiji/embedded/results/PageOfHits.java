package kiji.embedded.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kiji.analysis.Layer;
import kiji.article.Article;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.Fields;
import kiji.embedded.document.IndexSetup;
import kiji.embedded.foreign.ForeignPiece;
import kiji.embedded.matching.OtherWords;
import kiji.engine.Hit;
import kiji.engine.Hit.Copy;
import kiji.engine.Hit.Snippet;
import kiji.engine.SearchRequest;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;

/// Makes the hits of one page: each article read once, its words marked, its copies listed.
public final class PageOfHits {
  private static final Set<String> OF_COPIES =
      Set.of(
          Fields.ID,
          Fields.SOURCE_ID,
          Fields.SOURCE_NAME,
          Fields.SOURCE_DOMAIN,
          Fields.PUBLISHED,
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
    Map<Integer, Highlighting.Marks> marks =
        request.highlight() && !page.isEmpty() ? marks(loaded) : Map.of();
    List<Hit> hits = new ArrayList<>();
    for (StoryCollector.Found found : page) {
      Document document = Objects.requireNonNull(loaded.get(found.hit().doc));
      Article article = ArticleDocuments.article(document);
      Highlighting.Marks marked =
          marks.getOrDefault(
              found.hit().doc,
              new Highlighting.Marks(new Snippet(article.title(), List.of()), List.of()));
      float score = Float.isNaN(found.hit().score) ? 0 : found.hit().score;
      hits.add(
          new Hit(
              article,
              score,
              marked.title(),
              marked.body(),
              copies(stored, found.copies()),
              ArticleDocuments.arrived(document)));
    }
    return hits;
  }

  private Map<Integer, Highlighting.Marks> marks(Map<Integer, Document> loaded) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    MarkedWords words = MarkedWords.of(request, setup.analysis(), others, Layer.WORDS);
    words.add(foreign);
    Map<Integer, Highlighting.Marks> marks =
        highlighting(searcher, Layer.WORDS, loaded)
            .marks(words.query(), List.copyOf(loaded.keySet()));
    List<Integer> again =
        loaded.keySet().stream()
            .filter(doc -> words.hasExact() || !Objects.requireNonNull(marks.get(doc)).found())
            .toList();
    if (!again.isEmpty()) {
      MarkedWords exact = MarkedWords.of(request, setup.analysis(), others, Layer.EXACT);
      highlighting(searcher, Layer.EXACT, loaded)
          .marks(exact.query(), again)
          .forEach((doc, marked) -> marks.merge(doc, marked, (a, b) -> b.found() ? b : a));
    }
    return marks;
  }

  private Highlighting highlighting(
      IndexSearcher searcher, Layer layer, Map<Integer, Document> loaded) {
    return new Highlighting(searcher, setup.analyzer(), layer, loaded);
  }

  private static List<Copy> copies(StoredFields stored, List<Integer> docs) throws IOException {
    List<Copy> copies = new ArrayList<>();
    for (int doc : docs) {
      Article article = ArticleDocuments.article(stored.document(doc, OF_COPIES));
      copies.add(new Copy(article.id(), article.outlet(), article.publishedAt(), article.url()));
    }
    copies.sort(
        Comparator.comparing(Copy::publishedAt, Comparator.nullsLast(Comparator.naturalOrder())));
    return copies;
  }
}
