package kiji.corpus.warc;

import java.io.IOException;
import org.netpreserve.jwarc.MessageHeaders;

/// How a format of archived records begins one: what [RecordFrames] tells records apart by.
interface Framing {
  /// Whether a record begins at this byte of the window, which stands at the beginning of a line.
  boolean beginsAt(RecordWindow window, int index) throws IOException;

  /// How long the header of the record is that the window stands at; -1 when its end does not come.
  int headerLength(RecordWindow window) throws IOException;

  /// The fields of a header, by the names that WARC gives them.
  ///
  /// @throws IOException when it cannot be read
  MessageHeaders headers(byte[] header) throws IOException;

  /// Whether what parts two records stands at this byte of the window.
  boolean partsAt(RecordWindow window, int index) throws IOException;

  /// The one that the first bytes of a file speak of; WARC's where they speak of none.
  static Framing of(RecordWindow window) throws IOException {
    Framing arc = new ArcFraming();
    return arc.beginsAt(window, 0) ? arc : new WarcFraming();
  }
}
