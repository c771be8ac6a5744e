package kiji.corpus.warc;

import java.io.IOException;
import kiji.corpus.ReadingLimits;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;

/// Cuts a file of archived records into them, and finds the next record wherever one is damaged: at
/// the next line that begins one. A record's stated length is believed where a record could end
/// there; else the record ends where the next begins. Reads every byte once, and holds one record
/// at a time.
final class RecordFrames {
  static final int LONGEST_HEADER = 1 << 16;

  /// What stays in sight while a record is looked for: no mark of one is longer.
  private static final int LONGEST_MARK = 1 << 13;

  private static final String ENDS_EARLY = "its record ends too early";

  private final RecordWindow window;
  private final Framing framing;
  private final int longestBlock;

  RecordFrames(RecordWindow window, Framing framing, ReadingLimits limits) {
    this.window = window;
    this.framing = framing;
    this.longestBlock = limits.documentBytes() + LONGEST_HEADER;
  }

  /// The next stretch; null at the end of the file.
  @Nullable RecordFrame next() throws IOException {
    while (true) {
      skipLineEnds();
      long offset = window.offset();
      if (framing.beginsAt(window, 0)) {
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
    int header = framing.headerLength(window);
    if (header < 0) {
      boolean isLong = window.has(LONGEST_HEADER);
      toNextRecord(1);
      String trouble = window.has(1) ? null : window.trouble();
      String reason = isLong ? "a record's header is longer than 64 kB" : ENDS_EARLY;
      return new RecordFrame.Damaged(offset, trouble == null ? reason : lastWord(trouble));
    }
    try {
      MessageHeaders headers = framing.headers(window.copy(0, header));
      window.discard(header);
      return block(offset, headers, statedLength(headers));
    } catch (ParsingException e) {
      toNextRecord(1);
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
    int at = window.lineEnds(0).length();
    boolean goesOn = framing.beginsAt(window, at) || window.has(LONGEST_HEADER);
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

  private static long statedLength(MessageHeaders headers) {
    String length = headers.first("Content-Length").orElse("").strip();
    boolean isNumber = length.matches("[0-9]{1,18}");
    return isNumber ? Long.parseLong(length) : -1;
  }

  /// Whether a record could end before this byte: what parts two follows, or the next, or nothing.
  private boolean endsAt(int index) throws IOException {
    return !window.has(index + 1)
        || framing.beginsAt(window, index)
        || framing.partsAt(window, index);
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
      int searched = window.atHand() - LONGEST_MARK;
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
      if ((i == 0 || window.at(i - 1) == '\n') && framing.beginsAt(window, i)) {
        return i;
      }
    }
    return -1;
  }

  private void skipLineEnds() throws IOException {
    for (String ends = window.lineEnds(0); !ends.isEmpty(); ends = window.lineEnds(0)) {
      window.discard(ends.length());
    }
  }
}
