package kiji.embedded;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kiji.article.Article;
import kiji.article.ArticleBuilder;
import kiji.article.ArticleId;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.IndexSetup;
import kiji.engine.Hit;
import kiji.engine.Hit.Snippet;
import kiji.engine.IndexedArticle;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.query.SearchQuery;
import kiji.query.SearchQuery.Word;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// A few articles in a real index in memory.
public final class SmallIndex implements AutoCloseable {
  static final Instant NOW = Instant.parse("2024-05-01T00:00:00Z");

  /// So many articles lie in several segments.
  private static final int FEW = 60;

  private static final IndexSetup SETUP = IndexSetup.standard();

  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearch search;

  private SmallIndex(List<IndexedArticle> articles) throws IOException {
    ArticleDocuments documents = new ArticleDocuments(InstantSource.fixed(NOW));
    try (IndexWriter writer = new IndexWriter(directory, SETUP.writer())) {
      int count = 0;
      for (IndexedArticle article : articles) {
        writer.addDocument(documents.document(article));
        if (++count % 3 == 0 && count < FEW) {
          writer.flush();
        }
      }
      writer.commit();
    }
    reader = DirectoryReader.open(directory);
    search = new IndexSearch(reader, "000001", SETUP);
  }

  public static SmallIndex of(ArticleBuilder... articles) throws IOException {
    List<IndexedArticle> indexed = new ArrayList<>();
    for (ArticleBuilder builder : articles) {
      Article article = builder.build();
      indexed.add(new IndexedArticle(article, "a.html", "hash", article.id().value()));
    }
    return new SmallIndex(indexed);
  }

  public static SmallIndex ofIndexed(IndexedArticle... articles) throws IOException {
    return new SmallIndex(List.of(articles));
  }

  public static ArticleBuilder article(String id, String title, String body) {
    return Article.builder(new ArticleId(id), title, body);
  }

  static ArticleBuilder dated(String id, String date) {
    return article(id, "Dated story", "A story with a date.")
        .publishedAt(OffsetDateTime.parse(date));
  }

  public static SearchQuery words(String... words) {
    return words.length == 1
        ? new Word(words[0], false)
        : new SearchQuery.All(
            List.of(words).stream().<SearchQuery>map(word -> new Word(word, false)).toList());
  }

  /// The first ten, with time enough for a busy machine.
  public static SearchRequest request(SearchQuery query) {
    SearchRequest request = SearchRequest.of(query);
    return new SearchRequest(
        request.query(),
        request.searchIn(),
        request.filters(),
        request.matching(),
        request.sort(),
        request.from(),
        request.size(),
        request.after(),
        request.collapse(),
        request.expand(),
        request.translate(),
        request.facets(),
        request.highlight(),
        request.ranking(),
        NOW,
        ZoneOffset.UTC,
        Duration.ofMinutes(1));
  }

  public SearchResults search(SearchRequest request) {
    return search.search(request);
  }

  public IndexSearch search() {
    return search;
  }

  public DirectoryReader reader() {
    return reader;
  }

  /// The ids found for words typed side by side, best first.
  public List<String> find(String... words) {
    return find(words(words));
  }

  public List<String> find(SearchQuery query) {
    return ids(search(request(query)));
  }

  public static List<String> ids(SearchResults results) {
    return results.hits().stream().map(hit -> hit.article().id().value()).toList();
  }

  /// A hit's snippets with the words found in brackets.
  public static List<String> marked(Hit hit) {
    return hit.snippets().stream().map(SmallIndex::marked).toList();
  }

  public static String marked(Snippet snippet) {
    StringBuilder marked = new StringBuilder(snippet.text());
    for (Snippet.Span span : snippet.spans().reversed()) {
      marked.insert(span.end(), ']').insert(span.start(), '[');
    }
    return marked.toString();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
