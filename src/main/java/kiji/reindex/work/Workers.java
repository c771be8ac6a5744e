package kiji.reindex.work;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kiji.reindex.ReindexException;

/// Threads that clean, or that index. Platform threads, since one may be stuck in a page for good:
/// then another takes its place, and the stuck one is left behind until it ends by itself. They are
/// never interrupted, for an interrupt met while writing would close the index's files.
public final class Workers implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final ThreadPoolExecutor pool;
  private final AtomicInteger stuck = new AtomicInteger();
  private final int threads;

  /// @param duty part of the threads' names
  public Workers(String duty, int threads) {
    this.threads = threads;
    AtomicInteger number = new AtomicInteger();
    pool =
        new ThreadPoolExecutor(
            threads,
            Integer.MAX_VALUE,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            task ->
                Thread.ofPlatform()
                    .daemon()
                    .name("kiji-" + duty + "-" + number.incrementAndGet())
                    .unstarted(task));
  }

  /// Runs a task as soon as a thread is free, in the order given.
  public void run(Runnable task) {
    pool.execute(task);
  }

  /// A thread is stuck: one more is let in.
  void oneIsStuck() {
    pool.setCorePoolSize(threads + stuck.incrementAndGet());
  }

  /// It came loose after all.
  void oneCameLoose() {
    pool.setCorePoolSize(threads + stuck.decrementAndGet());
  }

  /// Drops what has not begun and waits for what has, but not for a stuck one.
  @Override
  public void close() {
    pool.getQueue().clear();
    pool.shutdown();
    try {
      if (stuck.get() == 0 && !pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new ReindexException(
            "a thread that indexes does not end; the published index is as it was");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
