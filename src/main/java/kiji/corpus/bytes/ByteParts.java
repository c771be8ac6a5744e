package kiji.corpus.bytes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kiji.corpus.ReadingLimits;
import org.jspecify.annotations.Nullable;

/// The decoded bytes of a file of records, in parts: a part ends where the file is damaged, and, in
/// gzip, where a member begins with a record. So a record that claims more bytes than it has cannot
/// swallow the ones behind it. For one thread.
public interface ByteParts extends AutoCloseable {
  /// How the first record of a part begins.
  String RECORD_MARK = "WARC/";

  /// Opens a regular file, and never a link in its place; whether it is gzip its first bytes tell.
  static ByteParts open(Path file, ReadingLimits limits) throws IOException {
    SeekableByteChannel channel =
        Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    try {
      boolean gzip = DecodedInput.startsAsGzip(channel);
      CountedInput disk = new CountedInput(Channels.newInputStream(channel));
      return gzip ? new GzipParts(disk, limits) : new PlainPart(disk, channel.size());
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /// What a zip file holds of a file, as it comes out of the zip.
  ///
  /// @param size how many bytes come out
  /// @param stored how many bytes of the zip it takes
  static ByteParts zipped(InputStream in, long size, long stored, ReadingLimits limits)
      throws IOException {
    InputStream unzipped = new BufferedInputStream(new RatioInput(in, stored, limits));
    CountedInput counted = new CountedInput(unzipped);
    return DecodedInput.startsAsGzip(unzipped)
        ? new GzipParts(counted, limits)
        : new PlainPart(counted, size);
  }

  /// Reads some bytes of this part; -1 at its end.
  int read(byte[] into, int from, int length) throws IOException;

  /// Goes on to the next part once this one has ended; false at the end of the file.
  boolean nextPart() throws IOException;

  /// Why this part ended too early; null while it has not, or when it did not.
  @Nullable String trouble();

  /// Whether the end of a part is known to be one: a checksum stands there.
  boolean isChecked();

  /// How many of all decoded bytes stand before the last checksum that was right.
  long checkedBytes();

  /// At most how many bytes are still to come in this part.
  long remaining();

  /// How many bytes have left the disk.
  long diskBytes();

  @Override
  void close() throws IOException;
}
