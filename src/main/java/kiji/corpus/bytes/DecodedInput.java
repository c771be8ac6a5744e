package kiji.corpus.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import kiji.corpus.ReadingLimits;
import kiji.text.ProcessorTime;

/// A file's bytes, gunzipped where they are gzip, and never more of them than the limits allow.
/// Gzip is told by its first two bytes: crawlers save pages gzipped without `.gz`, and plain ones
/// with it.
public final class DecodedInput implements AutoCloseable {
  /// Small files may well shrink a hundredfold; a bomb is one that still does after this much.
  private static final long RATIO_COUNTS_FROM = 1_000_000;

  private static final int CHUNK = 1 << 16;
  private static final byte[] GZIP_MAGIC = {0x1f, (byte) 0x8b};

  private final CountedInput disk;
  private final InputStream decoded;
  private final ReadingLimits limits;
  private long decodedBytes;
  private long documentStart = ProcessorTime.nanos();

  private DecodedInput(CountedInput disk, InputStream decoded, ReadingLimits limits) {
    this.disk = disk;
    this.decoded = decoded;
    this.limits = limits;
  }

  /// Opens a regular file, and never a link in its place.
  public static DecodedInput open(Path file, ReadingLimits limits) throws IOException {
    SeekableByteChannel channel =
        Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    try {
      boolean gzip = startsAsGzip(channel);
      CountedInput disk = new CountedInput(Channels.newInputStream(channel));
      return new DecodedInput(disk, gzip ? new GzipInput(disk) : disk, limits);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /// The time of one document begins anew.
  public void startDocument() {
    documentStart = ProcessorTime.nanos();
  }

  /// Reads some bytes; -1 at the end.
  public int read(byte[] into) throws IOException {
    checkDeadline();
    int read = decoded.read(into, 0, into.length);
    decodedBytes += Math.max(0, read);
    checkRatio();
    return read;
  }

  /// The first bytes, so many or all there are.
  public byte[] beginning(int length) throws IOException {
    ByteArrayOutputStream beginning = new ByteArrayOutputStream(length);
    byte[] chunk = new byte[length];
    for (int read = read(chunk); read >= 0 && beginning.size() < length; read = read(chunk)) {
      beginning.write(chunk, 0, Math.min(read, length - beginning.size()));
    }
    return beginning.toByteArray();
  }

  /// Reads all there is into `into`, as one document.
  public void readDocument(ByteArrayOutputStream into) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int read = read(chunk); read >= 0; read = read(chunk)) {
      if (into.size() + read > limits.documentBytes()) {
        throw new ReadingStopped(tooLarge(limits));
      }
      into.write(chunk, 0, read);
    }
  }

  /// How many bytes have come out.
  public long decodedBytes() {
    return decodedBytes;
  }

  /// How many bytes have left the disk.
  public long diskBytes() {
    return disk.count();
  }

  /// As in [GzipInput#leftOver].
  public int leftOver() {
    return decoded instanceof GzipInput gzip ? gzip.leftOver() : 0;
  }

  @Override
  public void close() throws IOException {
    decoded.close();
  }

  public static String tooLarge(ReadingLimits limits) {
    return String.format(Locale.ROOT, "larger than %,d bytes", limits.documentBytes());
  }

  private void checkDeadline() throws ReadingStopped {
    Duration spent = Duration.ofNanos(ProcessorTime.nanos() - documentStart);
    if (spent.compareTo(limits.deadline()) > 0) {
      throw new ReadingStopped(
          "reading it takes longer than " + limits.deadline().toMillis() + " ms");
    }
  }

  private void checkRatio() throws ReadingStopped {
    boolean bomb =
        decoded instanceof GzipInput
            && decodedBytes > RATIO_COUNTS_FROM
            && decodedBytes / limits.ratio() > disk.count();
    if (bomb) {
      throw new ReadingStopped("gunzips to more than " + limits.ratio() + " times its size");
    }
  }

  /// As below, of what can be marked.
  static boolean startsAsGzip(InputStream in) throws IOException {
    in.mark(GZIP_MAGIC.length);
    byte[] first = in.readNBytes(GZIP_MAGIC.length);
    in.reset();
    return Arrays.equals(first, GZIP_MAGIC);
  }

  static boolean startsAsGzip(SeekableByteChannel channel) throws IOException {
    byte[] first = new byte[GZIP_MAGIC.length];
    int read = Channels.newInputStream(channel).readNBytes(first, 0, first.length);
    channel.position(0);
    return read == first.length && Arrays.equals(first, GZIP_MAGIC);
  }
}
