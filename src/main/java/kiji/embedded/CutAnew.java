package kiji.embedded;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kiji.embedded.document.ArticleDocuments;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.Bits;

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
    int threads = Runtime.getRuntime().availableProcessors();
    try (Directory directory = new MMapDirectory(generation, NoLockFactory.INSTANCE);
        DirectoryReader reader = DirectoryReader.open(directory);
        ExecutorService workers =
            Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("cut-", 0).factory())) {
      List<Callable<Void>> parts = new ArrayList<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        for (int part = 0; part < threads; part++) {
          parts.add(part(leaf.reader(), part, threads));
        }
      }
      for (Future<Void> done : workers.invokeAll(parts)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClosedByInterruptException();
    } catch (ExecutionException e) {
      throw new IOException("cannot read back the articles of " + generation, e.getCause());
    }
  }

  /// Every so many documents of a segment, from one on.
  private Callable<Void> part(LeafReader leaf, int first, int step) {
    return () -> {
      StoredFields stored = leaf.storedFields();
      Bits live = leaf.getLiveDocs();
      for (int doc = first; doc < leaf.maxDoc(); doc += step) {
        if (Thread.currentThread().isInterrupted()) {
          return null;
        }
        if (live == null || live.get(doc)) {
          writer.addDocument(documents.document(ArticleDocuments.indexed(stored.document(doc))));
        }
      }
      return null;
    };
  }
}
