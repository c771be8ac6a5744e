package kiji.embedded.results;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kiji.analysis.Layer;
import kiji.article.Article;
import kiji.embedded.document.IndexSetup;
import kiji.embedded.foreign.ForeignPiece;
import kiji.embedded.matching.OtherWords;
import kiji.engine.SearchRequest;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/// Marks the words of one search in its results: those of the words layer, and as they stand on the
/// page what was asked for so, or what is marked nowhere else. For one search.
public final class Marking {
  private final IndexSetup setup;
  private final MarkedWords words;
  private final MarkedWords exact;

  /// @param foreign what was searched in the other language
  /// @param others what was searched beside the words typed
  public Marking(
      IndexSetup setup, SearchRequest request, List<ForeignPiece> foreign, OtherWords others) {
    this.setup = setup;
    this.words = MarkedWords.of(request, setup.analysis(), others, Layer.WORDS);
    this.exact = MarkedWords.of(request, setup.analysis(), others, Layer.EXACT);
    words.add(foreign);
  }

  /// In an article that is in no index here.
  public Marks in(Article article) throws IOException {
    Marks marks = marks(words, Layer.WORDS, article);
    if (marks.found() && !words.hasExact()) {
      return marks;
    }
    Marks asTheyStand = marks(exact, Layer.EXACT, article);
    return asTheyStand.found() ? asTheyStand : marks;
  }

  private Marks marks(MarkedWords marked, Layer layer, Article article) throws IOException {
    return new Highlighting(setup.analyzer(), layer)
        .marks(marked.query(), article.title(), article.body());
  }

  /// In articles of an index.
  ///
  /// @param loaded their documents by their place in it
  Map<Integer, Marks> inIndex(IndexReader reader, Map<Integer, Document> loaded)
      throws IOException {
    return inIndex(reader, loaded, false);
  }

  /// In the whole text of one article of an index.
  Marks inWhole(IndexReader reader, int doc, Document document) throws IOException {
    return Objects.requireNonNull(inIndex(reader, Map.of(doc, document), true).get(doc));
  }

  private Map<Integer, Marks> inIndex(
      IndexReader reader, Map<Integer, Document> loaded, boolean whole) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    Map<Integer, Marks> marks =
        highlighting(searcher, Layer.WORDS, loaded, whole)
            .marks(words.query(), List.copyOf(loaded.keySet()));
    List<Integer> again =
        loaded.keySet().stream()
            .filter(doc -> words.hasExact() || !Objects.requireNonNull(marks.get(doc)).found())
            .toList();
    if (!again.isEmpty()) {
      highlighting(searcher, Layer.EXACT, loaded, whole)
          .marks(exact.query(), again)
          .forEach((doc, marked) -> marks.merge(doc, marked, (a, b) -> b.found() ? b : a));
    }
    return marks;
  }

  private Highlighting highlighting(
      IndexSearcher searcher, Layer layer, Map<Integer, Document> loaded, boolean whole) {
    return new Highlighting(searcher, setup.analyzer(), layer, loaded, whole);
  }
}
