package kiji.corpus.warc;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import kiji.corpus.bytes.ByteParts;
import kiji.corpus.bytes.ReadingStopped;
import kiji.text.ProcessorTime;
import org.jspecify.annotations.Nullable;

/// The bytes that a reader of records looks at: some of one part, from where the reader stands. It
/// grows to the largest record looked at and holds nothing behind the reader.
final class RecordWindow implements AutoCloseable {
  /// How many bytes of line ends part two records at most.
  static final int MOST_LINE_ENDS = 4;

  private static final int CHUNK = 1 << 16;

  private final ByteParts parts;
  private final Duration deadline;
  private byte[] bytes = new byte[2 * CHUNK];
  private int from;
  private int to;
  private boolean partEnded;
  private long offset;

  RecordWindow(ByteParts parts, Duration deadline) {
    this.parts = parts;
    this.deadline = deadline;
  }

  /// Whether so many bytes follow in this part; reads them in.
  boolean has(int count) throws IOException {
    if (to - from >= count) {
      return true;
    }
    long start = ProcessorTime.nanos();
    while (to - from < count && fill()) {
      if (ProcessorTime.nanos() - start > deadline.toNanos()) {
        throw new ReadingStopped("reading it takes longer than " + deadline.toMillis() + " ms");
      }
    }
    return to - from >= count;
  }

  /// A byte that is known to be there.
  byte at(int index) {
    return bytes[from + index];
  }

  /// The ends of lines that stand here, as far as they part records.
  String lineEnds(int index) throws IOException {
    StringBuilder ends = new StringBuilder();
    for (int i = index; i < index + MOST_LINE_ENDS && has(i + 1); i++) {
      if (at(i) != '\r' && at(i) != '\n') {
        break;
      }
      ends.append((char) at(i));
    }
    return ends.toString();
  }

  /// How many bytes are at hand without reading on.
  int atHand() {
    return to - from;
  }

  byte[] copy(int start, int end) {
    return Arrays.copyOfRange(bytes, from + start, from + end);
  }

  /// Goes on behind bytes that are at hand.
  void discard(int count) {
    from += count;
    offset += count;
  }

  /// Goes on behind bytes that may not be at hand, or to the end of this part.
  void skip(long count) throws IOException {
    long left = count;
    while (left > 0 && (from < to || fill())) {
      int taken = (int) Math.min(left, to - from);
      discard(taken);
      left -= taken;
    }
  }

  /// How many decoded bytes stand before.
  long offset() {
    return offset;
  }

  /// Whether a part so long is possible at all.
  boolean mayHave(long count) {
    return count <= to - from || count - (to - from) <= parts.remaining();
  }

  /// Whether the end of this part, now that it is reached, can be trusted to be one.
  boolean endIsSure() {
    return parts.isChecked() && parts.trouble() == null;
  }

  /// Whether a checksum has shown that what stands before is as it was written.
  boolean isCheckedSoFar() {
    return offset <= parts.checkedBytes();
  }

  /// As in [kiji.corpus.bytes.ByteParts#trouble], once the end of this part has been reached.
  @Nullable String trouble() {
    return partEnded ? parts.trouble() : null;
  }

  /// Goes on to the next part; what is left of this one is given up.
  boolean nextPart() throws IOException {
    offset += to - from;
    from = to;
    partEnded = !parts.nextPart();
    return !partEnded;
  }

  long diskBytes() {
    return parts.diskBytes();
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }

  private boolean fill() throws IOException {
    if (partEnded) {
      return false;
    }
    makeRoom();
    int read = parts.read(bytes, to, Math.min(CHUNK, bytes.length - to));
    partEnded = read < 0;
    to += Math.max(0, read);
    return !partEnded;
  }

  private void makeRoom() {
    if (bytes.length - to >= CHUNK) {
      return;
    }
    byte[] target = from > bytes.length / 2 ? bytes : new byte[bytes.length * 2];
    System.arraycopy(bytes, from, target, 0, to - from);
    bytes = target;
    to -= from;
    from = 0;
  }
}
