package kiji.cleaning;

import kiji.text.ProcessorTime;

/// Where and when the cleaning of one page began, by the clock and by what its thread had computed:
/// what its deadline is held against.
///
/// @param thread that cleans it
/// @param clock of [System#nanoTime]
/// @param computed of [ProcessorTime]
public record CleaningStart(Thread thread, long clock, long computed) {
  /// However busy the machine, so many deadlines by the clock are enough for any page.
  private static final int MOST_BY_CLOCK = 20;

  private static final long SHORTEST_WAIT_MILLIS = 10;
  private static final long NANOS_PER_MILLI = 1_000_000;

  /// In this thread, now.
  public static CleaningStart now() {
    Thread thread = Thread.currentThread();
    return new CleaningStart(thread, System.nanoTime(), ProcessorTime.nanos(thread));
  }

  /// Whether the thread has computed for longer than the deadline says: on a busy machine a small
  /// page may take seconds of the clock, and none of its own.
  public boolean isOver(CleaningDeadline deadline) {
    long limit = deadline.limit().toNanos();
    return spent() > limit || byClock() > MOST_BY_CLOCK * limit;
  }

  /// How long to wait before the deadline can be over.
  public long waitingMillis(CleaningDeadline deadline) {
    return Math.max(
        SHORTEST_WAIT_MILLIS, deadline.limit().toMillis() - byClock() / NANOS_PER_MILLI + 1);
  }

  private long byClock() {
    return System.nanoTime() - clock;
  }

  /// What counts: what the thread has computed, or the clock where it does not compute but wait.
  private long spent() {
    boolean isComputing = thread.getState() == Thread.State.RUNNABLE;
    return isComputing ? ProcessorTime.nanos(thread) - computed : byClock();
  }
}
