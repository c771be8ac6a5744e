package kiji.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import kiji.article.Article;
import kiji.article.ArticleId;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/// Answers searches from one generation's reader, which whoever made it closes. Safe for many
/// threads; keep one for as long as the generation is open, for it remembers what is costly to find
/// out.
final class IndexSearch {
  private final IndexReader reader;
  private final String generation;
  private final IndexSetup setup;

  IndexSearch(IndexReader reader, String generation, IndexSetup setup) {
    this.reader = reader;
    this.generation = generation;
    this.setup = setup;
  }

  String generation() {
    return generation;
  }

  /// How many articles there are.
  long size() {
    return reader.numDocs();
  }

  /// One article by its id.
  Optional<Article> byId(ArticleId id) {
    try {
      TopDocs found = searcher().search(new TermQuery(ArticleDocuments.term(id)), 1);
      if (found.scoreDocs.length == 0) {
        return Optional.empty();
      }
      Document document = reader.storedFields().document(found.scoreDocs[0].doc);
      return Optional.of(ArticleDocuments.article(document));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read an article of generation " + generation, e);
    }
  }

  private IndexSearcher searcher() {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(setup.similarity(1.2f, .75f));
    return searcher;
  }
}
