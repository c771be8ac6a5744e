package kiji.cleaning.batch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kiji.cleaning.CleaningException;

/// Does work in several threads and hands the results on in the order the work came, a bounded
/// number ahead. Work that takes longer than the deadline is given up: something else is handed on
/// in its place, its thread is left behind until it ends by itself, and another takes over. For use
/// by one thread, on which the results are handed on.
public final class InOrder<T> implements AutoCloseable {
  private static final int AHEAD_FOR_EACH_THREAD = 8;

  private final int ahead;
  private final Duration deadline;
  private final Consumer<T> taker;
  private final ThreadPoolExecutor workers;
  private final Deque<Pending<T>> pending = new ArrayDeque<>();

  public InOrder(int threads, Duration deadline, Consumer<T> taker) {
    this.ahead = threads * AHEAD_FOR_EACH_THREAD;
    this.deadline = deadline;
    this.taker = taker;
    this.workers =
        new ThreadPoolExecutor(
            threads,
            Integer.MAX_VALUE,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("clean-", 1).factory());
  }

  /// Work that was taken: when it began, in nanoseconds, and what comes of it.
  private record Pending<T>(Future<Long> begun, Future<T> done, Supplier<T> givenUp) {}

  /// Takes work; waits, handing results on, while too much is pending.
  ///
  /// @param givenUp what is handed on when the work takes longer than the deadline
  public void submit(Callable<T> work, Supplier<T> givenUp) {
    CompletableFuture<Long> begun = new CompletableFuture<>();
    Future<T> done =
        workers.submit(
            () -> {
              begun.complete(System.nanoTime());
              return work.call();
            });
    pending.add(new Pending<>(begun, done, givenUp));
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
    Pending<T> one = pending.remove();
    try {
      taker.accept(result(one));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CleaningException("interrupted", e);
    } catch (ExecutionException e) {
      throw new CleaningException("cleaning failed: " + e.getCause(), e);
    }
  }

  private T result(Pending<T> one) throws InterruptedException, ExecutionException {
    long left = deadline.toNanos() - (System.nanoTime() - one.begun.get());
    try {
      return one.done.get(Math.max(0, left), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      workers.setCorePoolSize(workers.getCorePoolSize() + 1);
      return one.givenUp.get();
    }
  }
}
