package kiji.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Does work in several threads and hands the results on in the order the work came, a bounded
/// number ahead. For use by one thread, on which the results are handed on.
final class InOrder<T> implements AutoCloseable {
  private static final int AHEAD_FOR_EACH_THREAD = 8;

  private final int ahead;
  private final Consumer<T> taker;
  private final ExecutorService workers;
  private final Deque<Future<T>> pending = new ArrayDeque<>();

  InOrder(int threads, Consumer<T> taker) {
    this.ahead = threads * AHEAD_FOR_EACH_THREAD;
    this.taker = taker;
    this.workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("clean-", 1).factory());
  }

  /// Takes work; waits, handing results on, while too much is pending.
  void submit(Callable<T> work) {
    pending.add(workers.submit(work));
    while (pending.size() > ahead) {
      handOn();
    }
  }

  /// Hands the rest on.
  @Override
  public void close() {
    try {
      while (!pending.isEmpty()) {
        handOn();
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private void handOn() {
    try {
      taker.accept(pending.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitCode.FAILED, "interrupted", e);
    } catch (ExecutionException e) {
      throw new CommandException(ExitCode.FAILED, "cleaning failed: " + e.getCause(), e);
    }
  }
}
