package kiji.text;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// How long a thread has computed, whatever else the machine does meanwhile. Deadlines of one input
/// count this and not the clock: on a busy machine a page of a kilobyte can take seconds of the
/// clock, and none of its own.
public final class ProcessorTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ProcessorTime() {}

  /// Nanoseconds that the calling thread has computed so far; only differences mean anything.
  public static long nanos() {
    return nanos(Thread.currentThread());
  }

  /// Nanoseconds that a thread has computed so far. Where that cannot be told, as of a virtual
  /// thread, the clock's.
  public static long nanos(Thread thread) {
    boolean isTold = !thread.isVirtual() && THREADS.isThreadCpuTimeSupported();
    long nanos = isTold ? THREADS.getThreadCpuTime(thread.threadId()) : -1;
    return nanos < 0 ? System.nanoTime() : nanos;
  }
}
