package kiji.web.edge;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/// Closes connections on which the next request takes too long to arrive. The idle timeout begins
/// anew with every byte, so that a client sending a byte now and then would keep its connection for
/// ever; this deadline does not. Costs a look at every connection a second.
public final class ArrivalDeadline extends AbstractLifeCycle implements Connection.Listener {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /// @param requests how many had arrived
  /// @param sinceNanos when there were that many first, or when one was being answered last
  private record Waiting(long requests, long sinceNanos) {}

  private final Scheduler scheduler;
  private final Duration deadline;
  private final ConcurrentMap<Connection, Waiting> open = new ConcurrentHashMap<>();

  public ArrivalDeadline(Scheduler scheduler, Duration deadline) {
    this.scheduler = scheduler;
    this.deadline = deadline;
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new Waiting(0, System.nanoTime()));
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  @Override
  protected void doStart() {
    lookAgain();
  }

  private void lookAgain() {
    scheduler.schedule(this::look, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    if (!isRunning() && !isStarting()) {
      return;
    }
    long now = System.nanoTime();
    open.forEach((connection, waiting) -> look(connection, waiting, now));
    lookAgain();
  }

  private void look(Connection connection, Waiting waiting, long now) {
    long requests = connection.getMessagesIn();
    boolean answering = requests > connection.getMessagesOut();
    if (answering || requests != waiting.requests()) {
      open.replace(connection, waiting, new Waiting(requests, now));
    } else if (now - waiting.sinceNanos() > deadline.toNanos()) {
      connection.getEndPoint().close();
    }
  }
}
