package kiji.cleaning.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import kiji.cleaning.Breakage;
import kiji.cleaning.CleaningDeadline;
import kiji.cleaning.CleaningException;
import kiji.cleaning.CleaningStart;

/// Does work in several threads and hands the results on in the order the work came, a bounded
/// number ahead. Work that takes longer than the deadline, or that breaks, costs itself alone:
/// something else is handed on in its place. Whose deadline is over, its thread is left behind
/// until it ends by itself, and another takes over. For use by one thread, on which the results are
/// handed on.
public final class InOrder<T> implements AutoCloseable {
  private static final int AHEAD_FOR_EACH_THREAD = 8;

  private final int ahead;
  private final CleaningDeadline deadline;
  private final Consumer<T> taker;
  private final ThreadPoolExecutor workers;
  private final Deque<Pending<T>> pending = new ArrayDeque<>();

  public InOrder(int threads, CleaningDeadline deadline, Consumer<T> taker) {
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

  /// Work that was taken: when it began, what comes of it, and what does instead.
  private record Pending<T>(
      Future<CleaningStart> begun, Future<T> done, Function<String, T> instead) {}

  /// Takes work; waits, handing results on, while too much is pending.
  ///
  /// @param instead what is handed on when the work is given up or breaks, by the reason
  public void submit(Supplier<T> work, Function<String, T> instead) {
    CompletableFuture<CleaningStart> begun = new CompletableFuture<>();
    Future<T> done =
        workers.submit(
            () -> {
              begun.complete(CleaningStart.now());
              return guarded(work, instead);
            });
    pending.add(new Pending<>(begun, done, instead));
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

  private static <T> T guarded(Supplier<T> work, Function<String, T> instead) {
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      return instead.apply(Breakage.ofCleaning(e).reason());
    }
  }

  private T result(Pending<T> one) throws InterruptedException, ExecutionException {
    CleaningStart begun = one.begun.get();
    while (true) {
      try {
        return one.done.get(begun.waitingMillis(deadline), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (begun.isOver(deadline)) {
          workers.setCorePoolSize(workers.getCorePoolSize() + 1);
          return one.instead.apply(deadline.words());
        }
      }
    }
  }
}
