package kiji.reindex.account;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ObjIntConsumer;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.cleaning.Breakage;
import kiji.engine.EngineException;
import kiji.engine.GenerationWriter;
import kiji.engine.IndexedArticle;
import kiji.reindex.ArticleListener;
import kiji.reindex.work.Workers;

/// Articles on their way into the generation, on the workers, a bounded number at a time. For one
/// thread.
public final class Additions {
  private static final int MOST_WAITING = 256;
  private static final long MOST_CHARACTERS = 16_000_000;

  private final GenerationWriter writer;
  private final ArticleListener listener;
  private final Workers workers;
  private final Deque<Addition> waiting = new ArrayDeque<>();
  private final ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();
  private long characters;

  private record Addition(long id, long characters, CompletableFuture<Void> done) {}

  private record Failure(int candidate, String reason) {}

  public Additions(GenerationWriter writer, ArticleListener listener, Workers workers) {
    this.writer = writer;
    this.listener = listener;
    this.workers = workers;
  }

  /// Adds an article in the place of the one with its id, once that one is in.
  ///
  /// @param candidate its number, by which a failure is told
  void add(IndexedArticle article, int candidate, boolean isNew) {
    long id = ArticleId.hash64(article.article().id().value());
    waiting.stream().filter(before -> before.id() == id).forEach(before -> join(before.done()));
    CompletableFuture<Void> done = new CompletableFuture<>();
    workers.run(() -> add(article, candidate, isNew, done));
    long length = article.article().body().length();
    waiting.add(new Addition(id, length, done));
    characters += length;
    while (waiting.size() > MOST_WAITING || characters > MOST_CHARACTERS || isFirstDone()) {
      joinFirst();
    }
  }

  /// Waits for all, and tells those that could not be indexed.
  void finish(ObjIntConsumer<String> failed) {
    while (!waiting.isEmpty()) {
      joinFirst();
    }
    for (Failure failure = failures.poll(); failure != null; failure = failures.poll()) {
      failed.accept(failure.reason(), failure.candidate());
    }
  }

  private void add(
      IndexedArticle article, int candidate, boolean isNew, CompletableFuture<Void> done) {
    try {
      if (isWritten(article, candidate)) {
        tell(article.article(), isNew);
      }
      done.complete(null);
    } catch (RuntimeException | Error e) {
      done.completeExceptionally(e);
    }
  }

  /// The guard for what an odd document may meet in the engine; an engine that is broken itself is
  /// not the document's fault.
  private boolean isWritten(IndexedArticle article, int candidate) {
    try {
      writer.add(article);
      return true;
    } catch (EngineException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      failures.add(new Failure(candidate, Breakage.words("it cannot be indexed", e)));
      return false;
    }
  }

  private void tell(Article article, boolean isNew) {
    listener.arrived(article, isNew);
  }

  private boolean isFirstDone() {
    Addition first = waiting.peek();
    return first != null && first.done().isDone();
  }

  private void joinFirst() {
    Addition first = waiting.remove();
    characters -= first.characters();
    join(first.done());
  }

  private static void join(CompletableFuture<Void> done) {
    try {
      done.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }
}
