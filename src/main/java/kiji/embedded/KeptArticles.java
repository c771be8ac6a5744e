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
import kiji.engine.IndexedArticle;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.Bits;

/// Reads back every article that lies in a generation's files, also those that were replaced or
/// removed and wait for a merge. On as many threads as there are cores; costs unpacking all texts.
final class KeptArticles {
  /// Takes an article; many threads at once.
  @FunctionalInterface
  interface Taker {
    /// Takes one.
    ///
    /// @param segment that it lies in
    /// @param isLive whether searches find it
    void take(IndexedArticle article, String segment, boolean isLive) throws IOException;
  }

  private KeptArticles() {}

  /// Gives all of a generation's folder.
  ///
  /// @throws IOException when a file is damaged, or the thread was interrupted
  static void each(Path generation, Taker taker) throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    try (Directory directory = new MMapDirectory(generation, NoLockFactory.INSTANCE);
        DirectoryReader reader = DirectoryReader.open(directory);
        ExecutorService workers =
            Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("read-", 0).factory())) {
      List<Callable<Void>> parts = new ArrayList<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        for (int part = 0; part < threads; part++) {
          parts.add(part((SegmentReader) leaf.reader(), part, threads, taker));
        }
      }
      for (Future<Void> done : workers.invokeAll(parts)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClosedByInterruptException();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException trouble) {
        throw trouble;
      }
      throw new IOException("cannot read back the articles of " + generation, e.getCause());
    }
  }

  /// One of as many runs of neighbours, which lie in the same blocks.
  private static Callable<Void> part(SegmentReader leaf, int part, int parts, Taker taker) {
    return () -> {
      Bits live = leaf.getLiveDocs();
      int end = (int) ((long) leaf.maxDoc() * (part + 1) / parts);
      StoredFieldsReader stored = leaf.getFieldsReader().getMergeInstance(); // unpacks a block once
      for (int doc = (int) ((long) leaf.maxDoc() * part / parts); doc < end; doc++) {
        if (Thread.currentThread().isInterrupted()) {
          throw new ClosedByInterruptException();
        }
        DocumentStoredFieldVisitor kept = new DocumentStoredFieldVisitor();
        stored.document(doc, kept);
        taker.take(
            ArticleDocuments.indexed(kept.getDocument()),
            leaf.getSegmentName(),
            live == null || live.get(doc));
      }
      return null;
    };
  }
}
