package kiji.corpus.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import kiji.corpus.bytes.DecodedInput;
import org.jspecify.annotations.Nullable;

/// Cuts bytes into lines, holding one line at a time and no more of it than a document may have.
final class LineReader {
  private static final int CHUNK = 1 << 16;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final DecodedInput in;
  private final int longest;
  private final byte[] chunk = new byte[CHUNK];
  private int from;
  private int to;
  private long number;

  /// One line without its end.
  ///
  /// @param number from 1
  /// @param isTooLong whether it went on behind the bytes that are here
  @SuppressWarnings("ArrayRecordComponent") // parsed once, never compared
  record Line(long number, byte[] bytes, boolean isTooLong) {
    boolean isBlank() {
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return !isTooLong;
    }
  }

  LineReader(DecodedInput in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /// The next line; null at the end. A line that cannot be read to its end is not given.
  @Nullable Line next() throws IOException {
    in.startDocument();
    if (from == to && !fill()) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && (from < to || fill())) {
      int end = lineEnd();
      ended = end < to;
      int room = Math.min(end - from, longest - bytes.size());
      tooLong |= room < end - from;
      bytes.write(chunk, from, room);
      from = Math.min(to, end + 1);
    }
    number++;
    return new Line(number, withoutMark(bytes.toByteArray()), tooLong);
  }

  /// How many lines were given.
  long count() {
    return number;
  }

  private int lineEnd() {
    int at = from;
    while (at < to && chunk[at] != '\n') {
      at++;
    }
    return at;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(chunk));
    return to > 0;
  }

  private byte[] withoutMark(byte[] bytes) {
    int mark = BYTE_ORDER_MARK.length;
    boolean marked =
        number == 1
            && bytes.length >= mark
            && Arrays.equals(bytes, 0, mark, BYTE_ORDER_MARK, 0, mark);
    return marked ? Arrays.copyOfRange(bytes, mark, bytes.length) : bytes;
  }
}
