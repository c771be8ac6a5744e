package kiji.corpus.bytes;

import java.io.IOException;
import java.util.zip.Inflater;

/// The bytes of a gzip file as they stand on the disk, with what frames its members (RFC 1952).
final class RawGzip implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  static final int FIXED_HEADER = 10;
  static final int TRAILER = 8;
  private static final int HEADER_CHECK = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final CountedInput disk;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private int fedFrom;

  RawGzip(CountedInput disk) {
    this.disk = disk;
  }

  /// Whether nothing follows but the zeros that tapes and block devices are filled up with.
  boolean isAtEnd() throws IOException {
    while (from < to || fill()) {
      if (buffer[from] != 0) {
        return false;
      }
      from++;
    }
    return true;
  }

  /// Reads a member's header; false when what stands here is none, which is then still here, but
  /// for its first byte.
  boolean readHeader() throws IOException {
    if (!has(FIXED_HEADER) || !looksLikeMember()) {
      from = Math.min(to, from + 1);
      return false;
    }
    int flags = buffer[from + 3];
    from += FIXED_HEADER;
    boolean whole =
        ((flags & EXTRA) == 0 || skipExtra())
            && ((flags & NAME) == 0 || skipText())
            && ((flags & COMMENT) == 0 || skipText())
            && ((flags & HEADER_CHECK) == 0 || skip(2));
    fedFrom = from;
    return whole;
  }

  /// Reads a member's trailer; whether it agrees with what the member held.
  boolean readTrailer(long crc, long size) throws IOException {
    if (!has(TRAILER)) {
      from = to;
      return false;
    }
    boolean agrees = number(from) == crc && number(from + 4) == (size & 0xffffffffL);
    from += TRAILER;
    return agrees;
  }

  /// Goes to the next bytes that look like a member; false when there are none.
  boolean findMember() throws IOException {
    while (has(FIXED_HEADER)) {
      if (looksLikeMember()) {
        return true;
      }
      from++;
    }
    from = to;
    return false;
  }

  /// Gives the inflater what is at hand; false at the end of the file.
  boolean feed(Inflater inflater) throws IOException {
    if (from == to && !fill()) {
      return false;
    }
    inflater.setInput(buffer, from, to - from);
    fedFrom = from;
    from = to;
    return true;
  }

  /// Takes back what the inflater did not use of the last piece.
  void unread(int count) {
    from -= count;
  }

  /// Goes back to where the inflater's last piece begins: of a damaged member it cannot be told how
  /// much was its own.
  void takeBack() {
    from = Math.min(fedFrom, to);
  }

  long diskBytes() {
    return disk.count();
  }

  @Override
  public void close() throws IOException {
    disk.close();
  }

  private boolean looksLikeMember() {
    return buffer[from] == 0x1f
        && buffer[from + 1] == (byte) 0x8b
        && buffer[from + 2] == 8
        && (buffer[from + 3] & RESERVED) == 0;
  }

  private boolean skipExtra() throws IOException {
    if (!has(2)) {
      return false;
    }
    int length = (buffer[from] & 0xff) | (buffer[from + 1] & 0xff) << 8;
    return skip(2) && skip(length);
  }

  private boolean skip(int count) throws IOException {
    if (!has(Math.min(count, BUFFER))) {
      return false;
    }
    from += count;
    return true;
  }

  private boolean skipText() throws IOException {
    while (from < to || fill()) {
      if (buffer[from++] == 0) {
        return true;
      }
    }
    return false;
  }

  private long number(int at) {
    return (buffer[at] & 0xffL)
        | (buffer[at + 1] & 0xffL) << 8
        | (buffer[at + 2] & 0xffL) << 16
        | (buffer[at + 3] & 0xffL) << 24;
  }

  /// How many bytes are read in and not used.
  int atHand() {
    return to - from;
  }

  /// Whether so many bytes follow; reads them in.
  boolean has(int count) throws IOException {
    while (to - from < count) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      fedFrom = Math.max(0, fedFrom - from);
      from = 0;
      int read = disk.read(buffer, to, buffer.length - to);
      if (read <= 0) {
        return false;
      }
      to += read;
    }
    return true;
  }

  private boolean fill() throws IOException {
    int read = disk.read(buffer, 0, buffer.length);
    if (read <= 0) {
      return false;
    }
    from = 0;
    fedFrom = 0;
    to = read;
    return true;
  }
}
