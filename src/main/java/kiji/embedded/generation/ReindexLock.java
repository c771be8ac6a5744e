package kiji.embedded.generation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.engine.EngineException;

/// Keeps two reindexes of one index apart, whatever process they run in. The operating system holds
/// the lock and frees it when the process dies, however it dies; the file stays and says who holds
/// it and which generation's number was given out last.
///
/// Within one process a table is asked first, because on POSIX systems closing any other channel on
/// the file would free the lock.
public final class ReindexLock implements AutoCloseable {
  private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();
  private static final Pattern LAST_NUMBER = Pattern.compile("last generation ([0-9]{1,18})");
  private static final Pattern HOLDER = Pattern.compile("process [0-9]+, started [0-9TZ:.-]+");

  private final Path key;
  private final FileChannel channel;
  private final FileLock lock;
  private final String holder;
  private long lastNumber;

  private ReindexLock(Path key, FileChannel channel, FileLock lock, String holder)
      throws IOException {
    this.key = key;
    this.channel = channel;
    this.lock = lock;
    this.holder = holder;
    this.lastNumber = lastNumberIn(content(channel));
  }

  /// Takes the lock of an index whose folder exists.
  ///
  /// @throws EngineException when another holds it: one sentence with its process and start
  public static ReindexLock take(IndexFolder folder) throws IOException {
    String holder =
        "process "
            + ProcessHandle.current().pid()
            + ", started "
            + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Path key = folder.root().toRealPath().resolve(folder.lock().getFileName());
    String already = HELD_HERE.putIfAbsent(key, holder);
    if (already != null) {
      throw refused(folder, already);
    }
    ReindexLock taken = null;
    try {
      taken = takeFromOthers(folder, key, holder);
      return taken;
    } finally {
      if (taken == null) {
        HELD_HERE.remove(key);
      }
    }
  }

  @SuppressWarnings("resource") // the channel is the lock's, once it is taken
  private static ReindexLock takeFromOthers(IndexFolder folder, Path key, String holder)
      throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.lock(),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    ReindexLock taken = null;
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        Matcher other = HOLDER.matcher(content(channel));
        throw refused(folder, other.find() ? other.group() : "another process");
      }
      taken = new ReindexLock(key, channel, lock, holder);
      taken.write();
      return taken;
    } finally {
      if (taken == null) {
        channel.close();
      }
    }
  }

  /// The number of a new generation: above every one that was ever given out here, published or
  /// not.
  public long nextNumber(long highestInUse) throws IOException {
    lastNumber = Math.max(lastNumber, highestInUse) + 1;
    write();
    return lastNumber;
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      lock.release();
    } finally {
      HELD_HERE.remove(key);
    }
  }

  private void write() throws IOException {
    byte[] text =
        (holder + "\nlast generation " + lastNumber + "\n").getBytes(StandardCharsets.UTF_8);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text), 0);
  }

  private static String content(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(256);
    channel.read(text, 0);
    return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
  }

  private static long lastNumberIn(String content) {
    Matcher number = LAST_NUMBER.matcher(content);
    return number.find() ? Long.parseLong(number.group(1)) : 0;
  }

  private static EngineException refused(IndexFolder folder, String holder) {
    return new EngineException(
        EngineException.Kind.REFUSED,
        "another reindex of "
            + folder.root()
            + " is running ("
            + holder
            + "): wait until it is done, or stop it; searches go on as before");
  }
}
