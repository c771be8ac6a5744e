package kiji.opensearch.generation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kiji.engine.EngineException;
import kiji.opensearch.client.ClusterJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Keeps two reindexes of one archive apart, on whatever machines they run, and gives each
/// generation a number that was never given out before. Who holds it says so every few seconds; one
/// that was not heard of for a minute, or whose process is gone from this machine, has lost it.
public final class BuildLock implements AutoCloseable {
  private static final String ID = "building";
  private static final Duration SILENCE = Duration.ofSeconds(60);
  private static final Duration BEAT = Duration.ofSeconds(10);
  private static final int TRIES = 5;

  private final Beside beside;
  private final String holder;
  private final String token;
  private final Thread beating;
  private long number;
  private volatile boolean lost;
  private volatile boolean closed;

  private BuildLock(Beside beside, String holder, String token, long number) {
    this.beside = beside;
    this.holder = holder;
    this.token = token;
    this.number = number;
    this.beating = Thread.ofPlatform().name("kiji-lock").daemon().start(this::beat);
  }

  /// Takes it.
  ///
  /// @param highest number in use
  /// @throws EngineException refused, when another holds it
  public static BuildLock take(Beside beside, long highest) {
    beside.make();
    String token = UUID.randomUUID().toString();
    String holder =
        "process "
            + ProcessHandle.current().pid()
            + " on "
            + host()
            + ", started "
            + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<Beside.Read> read = beside.read(ID);
      read.ifPresent(BuildLock::requireFree);
      long last = read.map(one -> one.source().path("last").asLong(0)).orElse(0L);
      long number = Math.max(last, highest);
      if (beside.write(ID, read.orElse(null), held(holder, token, number))) {
        return new BuildLock(beside, holder, token, number);
      }
    }
    throw refused("another process");
  }

  /// The number of a generation that is built under it: another one each time.
  public synchronized long nextNumber() {
    number++;
    say(holder);
    return number;
  }

  /// Whether another has taken it, since the cluster did not hear of this one for long.
  public boolean isLost() {
    return lost;
  }

  private static Map<String, Object> held(String holder, String token, long last) {
    return ClusterJson.object(
        "holder",
        holder,
        "token",
        token,
        "host",
        host(),
        "process",
        ProcessHandle.current().pid(),
        "heard",
        Instant.now().toEpochMilli(),
        "last",
        last);
  }

  private static void requireFree(Beside.Read read) {
    JsonNode lock = read.source();
    String holder = lock.path("holder").asString("");
    if (holder.isEmpty() || isGone(lock)) {
      return;
    }
    long silent = Instant.now().toEpochMilli() - lock.path("heard").asLong(0);
    if (silent < SILENCE.toMillis()) {
      throw refused(holder);
    }
  }

  private static boolean isGone(JsonNode lock) {
    return lock.path("host").asString("").equals(host())
        && ProcessHandle.of(lock.path("process").asLong(-1)).isEmpty();
  }

  private static EngineException refused(String holder) {
    return new EngineException(
        EngineException.Kind.REFUSED,
        "another reindex of this archive is running ("
            + holder
            + "): wait until it is done, or stop it; searches go on as before");
  }

  private void beat() {
    while (!closed && !lost) {
      try {
        Thread.sleep(BEAT);
        say(holder);
      } catch (InterruptedException e) {
        return;
      } catch (EngineException e) {
        System.getLogger(BuildLock.class.getName())
            .log(System.Logger.Level.DEBUG, "the cluster does not hear this process", e);
      }
    }
  }

  /// Says that this one holds it, or no longer does.
  private synchronized void say(@Nullable String who) {
    if (lost || (closed && who != null)) {
      return;
    }
    Optional<Beside.Read> read = beside.read(ID);
    if (read.isEmpty() || !read.get().source().path("token").asString("").equals(token)) {
      lost = true;
      return;
    }
    beside.write(ID, read.get(), held(who == null ? "" : who, token, number));
  }

  @Override
  public void close() {
    closed = true;
    beating.interrupt();
    say(null);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "a machine without a name";
    }
  }
}
