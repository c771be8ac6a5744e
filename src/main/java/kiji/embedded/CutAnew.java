package kiji.embedded;

import java.io.IOException;
import java.nio.file.Path;
import kiji.embedded.document.ArticleDocuments;
import org.apache.lucene.index.IndexWriter;

/// Takes the articles of a generation over into another whose texts are cut otherwise: read back as
/// they were kept, and made into documents anew. On as many threads as there are cores.
final class CutAnew {
  private final ArticleDocuments documents;
  private final IndexWriter writer;

  CutAnew(ArticleDocuments documents, IndexWriter writer) {
    this.documents = documents;
    this.writer = writer;
  }

  void takeOver(Path generation) throws IOException {
    KeptArticles.each(
        generation,
        (article, segment, isLive) -> {
          if (isLive) {
            writer.addDocument(documents.document(article));
          }
        });
  }
}
