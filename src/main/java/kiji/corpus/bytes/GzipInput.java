package kiji.corpus.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// Gunzips one or more members and can tell what stands behind the last one. Members are gone
/// through in a loop, where the JDK's own stream calls itself for each empty one, and of empty ones
/// there may be so many and no more: a kilobyte of them, compressed again, is twenty thousand.
public final class GzipInput extends InputStream {
  /// Nobody writes members with nothing in them, but for one at the end of a file.
  private static final int MOST_EMPTY = 1_000;

  private final RawGzip raw;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private boolean ended;
  private int empty;
  private int leftOver;

  /// @throws IOException when what comes is not gzip
  public GzipInput(InputStream in) throws IOException {
    raw = new RawGzip(in instanceof CountedInput counted ? counted : new CountedInput(in));
    if (!raw.readHeader()) {
      throw raw.atHand() + 1 < RawGzip.FIXED_HEADER
          ? new EOFException("the header of a gzip member ends too early")
          : new ZipException("not in gzip format");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    while (!ended && length > 0) {
      if (inflater.finished()) {
        endMember();
        continue;
      }
      if (inflater.needsInput() && !raw.feed(inflater)) {
        throw new EOFException("a gzip member ends too early");
      }
      int read = inflated(into, from, length);
      if (read > 0) {
        return read;
      }
    }
    return length == 0 ? 0 : -1;
  }

  /// Once the end is reached: how many bytes of the last piece read belong to no member. More than
  /// none means that what should be a further member is damaged, or never was one. Padding with
  /// zeros is none.
  int leftOver() {
    return leftOver;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    raw.close();
  }

  /// The reason to stop at a file, or an answer, of so many empty members.
  static ReadingStopped tooManyEmpty() {
    return new ReadingStopped(
        String.format(
            Locale.ROOT, "more than %,d gzip members in it have nothing in them", MOST_EMPTY));
  }

  /// Whether so many members may be empty.
  static boolean areTooMany(int emptyMembers) {
    return emptyMembers > MOST_EMPTY;
  }

  private int inflated(byte[] into, int from, int length) throws IOException {
    try {
      int read = inflater.inflate(into, from, length);
      crc.update(into, from, read);
      if (read == 0 && inflater.needsDictionary()) {
        throw new ZipException("a gzip member asks for a dictionary");
      }
      return read;
    } catch (DataFormatException e) {
      ZipException damaged = new ZipException("a gzip member is damaged");
      damaged.initCause(e);
      throw damaged;
    }
  }

  private void endMember() throws IOException {
    raw.unread(inflater.getRemaining());
    long written = inflater.getBytesWritten();
    if (!raw.has(RawGzip.TRAILER)) {
      throw new EOFException("a gzip member ends too early");
    }
    if (!raw.readTrailer(crc.getValue(), written)) {
      throw new ZipException("a gzip member's checksum is wrong");
    }
    empty += written == 0 ? 1 : 0;
    if (areTooMany(empty)) {
      throw tooManyEmpty();
    }
    ended = raw.isAtEnd();
    if (!ended && !raw.readHeader()) {
      ended = true;
      leftOver = raw.atHand() + 1;
    }
    inflater.reset();
    crc.reset();
  }
}
