package kiji.corpus.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import kiji.corpus.ReadingLimits;
import org.jspecify.annotations.Nullable;

/// Gunzips member by member. Where one is damaged, or a bomb, its part ends, and the next one
/// begins at the next bytes that look like a member.
final class GzipParts implements ByteParts {
  private static final String DAMAGED = "its gzip data is damaged";
  private static final String ENDS_EARLY = "its gzip data ends too early";

  /// Small records may well shrink a hundredfold; a bomb is one that still does after this much.
  private static final long RATIO_COUNTS_FROM = 1_000_000;

  private static final byte[] MARK = RECORD_MARK.getBytes(StandardCharsets.US_ASCII);

  private final RawGzip raw;
  private final int ratio;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private byte[] pending = new byte[0];
  private int pendingFrom;
  private boolean inMember;
  private boolean isFirstMember = true;
  private boolean partEnded;
  private int empty;
  private long decoded;
  private long checked;
  private @Nullable String trouble;

  /// Trouble with a member before any of it was given: it is the next part's.
  private @Nullable String ahead;

  GzipParts(CountedInput disk, ReadingLimits limits) {
    this.raw = new RawGzip(disk);
    this.ratio = limits.ratio();
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    while (!partEnded) {
      if (pendingFrom < pending.length) {
        int given = Math.min(length, pending.length - pendingFrom);
        System.arraycopy(pending, pendingFrom, into, from, given);
        pendingFrom += given;
        return given;
      }
      if (!inMember) {
        if (!beginMember()) {
          partEnded = true;
        }
        continue;
      }
      int read = inflate(into, from, length);
      if (read > 0) {
        return read;
      }
    }
    return -1;
  }

  @Override
  public boolean nextPart() throws IOException {
    if (!partEnded) {
      return true;
    }
    if (ahead != null) {
      trouble = ahead;
      ahead = null;
      return true;
    }
    boolean goesOn = pendingFrom < pending.length || (trouble != null && raw.findMember());
    trouble = null;
    partEnded = !goesOn;
    return goesOn;
  }

  @Override
  public @Nullable String trouble() {
    return trouble;
  }

  @Override
  public boolean isChecked() {
    return true;
  }

  @Override
  public long checkedBytes() {
    return checked;
  }

  @Override
  public long remaining() {
    return Long.MAX_VALUE;
  }

  @Override
  public long diskBytes() {
    return raw.diskBytes();
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    raw.close();
  }

  /// Opens the member that stands here. One that begins with a record ends the part, with its first
  /// bytes kept for the next.
  private boolean beginMember() throws IOException {
    if (raw.isAtEnd()) {
      return false;
    }
    if (!raw.readHeader()) {
      ahead = raw.isAtEnd() ? ENDS_EARLY : "bytes that are not gzip stand in it";
      return false;
    }
    inflater.reset();
    crc.reset();
    inMember = true;
    byte[] first = new byte[MARK.length];
    int count = 0;
    while (count < first.length && inMember) {
      count += inflate(first, count, first.length - count);
    }
    pending = Arrays.copyOf(first, count);
    pendingFrom = 0;
    if (trouble != null) {
      ahead = trouble;
      trouble = null;
      decoded -= pending.length;
      pending = new byte[0];
    }
    partEnded |= Arrays.equals(pending, MARK) && !isFirstMember;
    isFirstMember = false;
    return true;
  }

  /// Inflates some bytes of the member; none where it ends, well or not.
  private int inflate(byte[] into, int from, int length) throws IOException {
    try {
      if (inflater.needsInput() && !inflater.finished() && !raw.feed(inflater)) {
        return fail(ENDS_EARLY);
      }
      int read = inflater.inflate(into, from, length);
      crc.update(into, from, read);
      decoded += read;
      if (read == 0 && inflater.finished()) {
        endMember();
      } else if (read == 0 && inflater.needsDictionary()) {
        return fail(DAMAGED);
      } else if (isBomb()) {
        return fail("gunzips to more than " + ratio + " times its size");
      }
      return read;
    } catch (DataFormatException e) {
      return fail(DAMAGED);
    }
  }

  private boolean isBomb() {
    long out = inflater.getBytesWritten();
    return out > RATIO_COUNTS_FROM && out / ratio > inflater.getBytesRead();
  }

  private void endMember() throws IOException {
    raw.unread(inflater.getRemaining());
    inMember = false;
    long written = inflater.getBytesWritten();
    empty += written == 0 ? 1 : 0;
    if (GzipInput.areTooMany(empty)) {
      throw GzipInput.tooManyEmpty();
    }
    if (raw.readTrailer(crc.getValue(), written)) {
      checked = decoded;
    } else {
      String reason = raw.isAtEnd() ? ENDS_EARLY : DAMAGED;
      raw.takeBack();
      partEnded = true;
      trouble = reason;
    }
  }

  private int fail(String reason) {
    raw.takeBack();
    inMember = false;
    partEnded = true;
    trouble = reason;
    return 0;
  }
}
