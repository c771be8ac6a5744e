package kiji.opensearch.client;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kiji.engine.EngineException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Sends many small things to one index in few large requests, in the order in which they were
/// given. One request is under way and one waits: who gives faster than the cluster takes waits
/// too. What the cluster has no room for at the moment is sent again. Safe for many threads.
public final class Bulk implements AutoCloseable {
  private static final int BYTES = 4 << 20;
  private static final int MOST = 1000;
  private static final int TRIES = 10;
  private static final int TOO_BUSY = 429;

  private final ClusterClient client;
  private final String index;
  private final BlockingQueue<List<byte[]>> waiting = new ArrayBlockingQueue<>(1);
  private final Thread sender;
  private List<byte[]> gathered = new ArrayList<>();
  private int bytes;
  private long given;
  private long done;
  private final Semaphore finished = new Semaphore(0);
  private volatile @Nullable RuntimeException trouble;
  private volatile boolean closed;

  public Bulk(ClusterClient client, String index) {
    this.client = client;
    this.index = index;
    this.sender = Thread.ofPlatform().name("kiji-bulk-" + index).daemon().start(this::run);
  }

  /// Puts a document in the place of the one with its id.
  public void put(String id, byte[] source) {
    byte[] action = ClusterJson.bytes(Map.of("index", Map.of("_id", id)));
    byte[] both = new byte[action.length + source.length + 2];
    System.arraycopy(action, 0, both, 0, action.length);
    both[action.length] = '\n';
    System.arraycopy(source, 0, both, action.length + 1, source.length);
    both[both.length - 1] = '\n';
    give(both);
  }

  /// Takes a document out; nothing happens when there is none.
  public void remove(String id) {
    byte[] action = ClusterJson.bytes(Map.of("delete", Map.of("_id", id)));
    byte[] line = new byte[action.length + 1];
    System.arraycopy(action, 0, line, 0, action.length);
    line[action.length] = '\n';
    give(line);
  }

  private void give(byte[] lines) {
    synchronized (this) {
      requireWell();
      gathered.add(lines);
      bytes += lines.length;
      if (bytes >= BYTES || gathered.size() >= MOST) {
        handOver();
      }
    }
  }

  /// Waits until all that was given is in the index.
  ///
  /// @throws EngineException when something could not be written
  public synchronized void flush() {
    if (!gathered.isEmpty()) {
      handOver();
    }
    try {
      while (done < given) {
        done += finished.tryAcquire(100, TimeUnit.MILLISECONDS) ? 1 : 0;
        requireWell();
      }
    } catch (InterruptedException e) {
      throw stopped(e);
    }
    requireWell();
  }

  private void handOver() {
    List<byte[]> all = gathered;
    gathered = new ArrayList<>();
    bytes = 0;
    given++;
    try {
      while (!waiting.offer(all, 100, TimeUnit.MILLISECONDS)) {
        requireWell();
      }
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  private static EngineException stopped(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new EngineException(
        EngineException.Kind.UNAVAILABLE, "stopped while articles were being written", e);
  }

  private void requireWell() {
    RuntimeException failed = trouble;
    if (failed != null) {
      throw failed;
    }
  }

  private void run() {
    while (!closed && trouble == null) {
      try {
        List<byte[]> lines = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (lines != null) {
          sendAll(lines);
          finished.release();
        }
      } catch (InterruptedException e) {
        return;
      } catch (EngineException | IllegalStateException e) {
        trouble = e;
      }
    }
  }

  private void sendAll(List<byte[]> lines) throws InterruptedException {
    List<byte[]> left = lines;
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      JsonNode answer =
          client.lines(index + "/_bulk?filter_path=errors,items.*.status,items.*.error", all(left));
      left = answer.path("errors").asBoolean(false) ? tooBusyFor(left, answer, attempt) : List.of();
      if (!left.isEmpty()) {
        Thread.sleep(100L << Math.min(attempt, 7));
      }
    }
  }

  private static byte[] all(List<byte[]> lines) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(BYTES);
    lines.forEach(all::writeBytes);
    return all.toByteArray();
  }

  /// Those that are to be sent again.
  private List<byte[]> tooBusyFor(List<byte[]> sent, JsonNode answer, int attempt) {
    List<byte[]> again = new ArrayList<>();
    int at = 0;
    for (JsonNode item : answer.path("items")) {
      JsonNode result = item.path(item.propertyNames().iterator().next());
      int status = result.path("status").asInt(0);
      if (status == TOO_BUSY && attempt < TRIES) {
        again.add(sent.get(at));
      } else if (result.has("error")) {
        throw client.trouble(new Answer(status, result));
      }
      at++;
    }
    return again;
  }

  /// Sends nothing more.
  @Override
  public void close() {
    closed = true;
    sender.interrupt();
  }
}
