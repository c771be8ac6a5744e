package kiji.corpus.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import kiji.corpus.ReadingLimits;
import kiji.corpus.bytes.ByteParts;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;

/// Cuts a WARC file into records, and finds the next record wherever one is damaged: at the next
/// line that begins one. A record's stated length is believed where a record could end there; else
/// the record ends where the next begins. Reads every byte once, and holds one record at a time.
final class RecordFrames {
  private static final byte[] MARK = ByteParts.RECORD_MARK.getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_HEADER = 1 << 16;
  private static final int LONGEST_VERSION_LINE = 16;
  private static final int LINE_ENDS = 4;
  private static final String ENDS_EARLY = "its record ends too early";

  private final RecordWindow window;
  private final int longestBlock;

  RecordFrames(RecordWindow window, ReadingLimits limits) {
    this.window = window;
    this.longestBlock = limits.documentBytes() + LONGEST_HEADER;
  }

  /// The next stretch; null at the end of the file.
  @Nullable RecordFrame next() throws IOException {
    while (true) {
      skipLineEnds();
      long offset = window.offset();
      if (isRecordAt(0)) {
        return record(offset);
      }
      if (window.has(1)) {
        toNextRecord(1);
        return new RecordFrame.Damaged(offset, "bytes that belong to no record");
      }
      String trouble = window.trouble();
      boolean goesOn = window.nextPart();
      if (trouble != null) {
        return new RecordFrame.Damaged(offset, trouble);
      }
      if (!goesOn) {
        return null;
      }
    }
  }

  private RecordFrame record(long offset) throws IOException {
    int header = headerLength();
    if (header < 0) {
      boolean isLong = window.has(LONGEST_HEADER);
      toNextRecord(MARK.length);
      String trouble = window.has(1) ? null : window.trouble();
      String reason = isLong ? "a record's header is longer than 64 kB" : ENDS_EARLY;
      return new RecordFrame.Damaged(offset, trouble == null ? reason : lastWord(trouble));
    }
    try {
      MessageHeaders headers = headers(header);
      window.discard(header);
      return block(offset, headers, statedLength(headers));
    } catch (ParsingException e) {
      toNextRecord(MARK.length);
      return new RecordFrame.Damaged(offset, "a record's header cannot be read");
    }
  }

  private RecordFrame block(long offset, MessageHeaders headers, long stated) throws IOException {
    if (stated > longestBlock) {
      return tooLarge(offset, headers, stated);
    }
    if (stated >= 0 && window.has((int) stated) && endsAt((int) stated)) {
      return take(offset, headers, (int) stated);
    }
    int next = nextRecord();
    if (next >= 0) {
      return take(offset, headers, next);
    }
    int here = window.atHand();
    if (stated >= 0 && stated < here) {
      return take(offset, headers, (int) stated);
    }
    if (here > longestBlock) {
      return tooLarge(offset, headers, 0);
    }
    if (window.endIsSure()) {
      return take(offset, headers, here);
    }
    byte[] block = window.copy(0, here);
    window.discard(here);
    String trouble = window.trouble();
    return new RecordFrame.Whole(
        offset, headers, block, trouble == null ? ENDS_EARLY : lastWord(trouble));
  }

  private RecordFrame take(long offset, MessageHeaders headers, int length) throws IOException {
    byte[] block = window.copy(0, length);
    window.discard(length);
    String trouble = troubleBehind();
    return new RecordFrame.Whole(
        offset, headers, block, trouble == null ? null : lastWord(trouble));
  }

  /// Why this part ends too early, if no further record comes before it does: then it is the one
  /// before that is damaged.
  private @Nullable String troubleBehind() throws IOException {
    int at = 0;
    while (at < LINE_ENDS && window.has(at + 1) && isLineEnd(at)) {
      at++;
    }
    boolean goesOn = isRecordAt(at) || window.has(LONGEST_HEADER);
    return goesOn || window.isCheckedSoFar() ? null : window.trouble();
  }

  /// Passes over a record that is not held as a whole, but keeps its beginning, which may tell that
  /// it is no page at all.
  private RecordFrame tooLarge(long offset, MessageHeaders headers, long stated)
      throws IOException {
    window.has(LONGEST_HEADER);
    byte[] beginning = window.copy(0, Math.min(LONGEST_HEADER, window.atHand()));
    if (stated > 0 && window.mayHave(stated)) {
      window.skip(stated);
    } else {
      toNextRecord(0);
    }
    return new RecordFrame.Whole(
        offset, headers, beginning, "larger than the limit for one document");
  }

  /// The trouble that ended this part is told with the record that it cut, and not again.
  private String lastWord(String trouble) throws IOException {
    window.nextPart();
    return trouble;
  }

  private MessageHeaders headers(int length) throws IOException {
    int lines = 0;
    while (window.at(lines) != '\n') {
      lines++;
    }
    byte[] fields = HeaderLines.standard(window.copy(lines + 1, length));
    return MessageHeaders.parse(Channels.newChannel(new ByteArrayInputStream(fields)));
  }

  private static long statedLength(MessageHeaders headers) {
    String length = headers.first("Content-Length").orElse("").strip();
    boolean isNumber = length.matches("[0-9]{1,18}");
    return isNumber ? Long.parseLong(length) : -1;
  }

  /// How long the header is that stands here, with the empty line behind it; -1 when that line does
  /// not come.
  private int headerLength() throws IOException {
    int lineStart = 0;
    for (int i = 0; i < LONGEST_HEADER && window.has(i + 1); i++) {
      if (window.at(i) == '\n') {
        boolean isEmpty = i == lineStart || (i == lineStart + 1 && window.at(lineStart) == '\r');
        if (isEmpty) {
          return i + 1;
        }
        lineStart = i + 1;
      }
    }
    return -1;
  }

  /// Whether a record could end before this byte: line ends follow, or the next record, or nothing.
  private boolean endsAt(int index) throws IOException {
    if (!window.has(index + 1) || isRecordAt(index)) {
      return true;
    }
    return window.has(index + LINE_ENDS)
        ? startsWith(index, "\r\n\r\n") || startsWith(index, "\n\n")
        : isLineEnd(index);
  }

  private boolean startsWith(int index, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (window.at(index + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// Goes to the next record, or to the end of this part.
  private void toNextRecord(int from) throws IOException {
    window.discard(from);
    while (true) {
      int next = nextRecord();
      if (next >= 0) {
        window.discard(next);
        return;
      }
      int searched = window.atHand() - LONGEST_VERSION_LINE;
      if (!window.has(window.atHand() + 1)) {
        window.discard(window.atHand());
        return;
      }
      window.discard(Math.max(0, searched));
    }
  }

  /// Where the next record begins, as far as the window may grow; -1 when none does. Line ends
  /// before it belong to what stands before.
  private int nextRecord() throws IOException {
    for (int i = 0; i <= longestBlock && window.has(i + 1); i++) {
      if (window.at(i) == MARK[0] && (i == 0 || window.at(i - 1) == '\n') && isRecordAt(i)) {
        return i;
      }
    }
    return -1;
  }

  /// Whether a line `WARC/1.0` stands here, with a field's name behind it.
  private boolean isRecordAt(int index) throws IOException {
    if (!window.has(index + MARK.length)) {
      return false;
    }
    for (int i = 0; i < MARK.length; i++) {
      if (window.at(index + i) != MARK[i]) {
        return false;
      }
    }
    int at = index + MARK.length;
    int end = at + LONGEST_VERSION_LINE;
    while (at < end && window.has(at + 1) && isVersion(window.at(at))) {
      at++;
    }
    if (at == index + MARK.length) {
      return false;
    }
    return !window.has(at + 1) || window.at(at) == '\r' || window.at(at) == '\n';
  }

  private static boolean isVersion(byte b) {
    return (b >= '0' && b <= '9') || b == '.';
  }

  private boolean isLineEnd(int index) {
    return window.at(index) == '\r' || window.at(index) == '\n';
  }

  private void skipLineEnds() throws IOException {
    while (window.has(1) && isLineEnd(0)) {
      window.discard(1);
    }
  }
}
