package kiji.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a command close what it opened when the process is told to end (Ctrl-C, SIGTERM):
/// interrupts the thread that runs it and holds the process until the command has ended, some
/// seconds at most.
public final class Stopping implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean asked;

  /// For the command that runs on this thread.
  public static Stopping interruptsThisThread() {
    Stopping stopping = new Stopping();
    Thread command = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopping.stop(command), "kiji-stop"));
    return stopping;
  }

  /// Whether the process was told to end.
  public boolean isAsked() {
    return asked;
  }

  /// The command has ended.
  @Override
  public void close() {
    ended.countDown();
  }

  private void stop(Thread command) {
    if (ended.getCount() == 0) {
      return;
    }
    asked = true;
    command.interrupt();
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
