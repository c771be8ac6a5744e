package kiji.corpus.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kiji.corpus.bytes.ByteParts;
import org.netpreserve.jwarc.MessageHeaders;

/// WARC (ISO 28500): a line `WARC/1.0`, fields as in mail, an empty line, the block, two line ends.
final class WarcFraming implements Framing {
  private static final byte[] MARK = ByteParts.RECORD_MARK.getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_VERSION = 16;

  @Override
  public boolean beginsAt(RecordWindow window, int index) throws IOException {
    if (!window.has(index + MARK.length)) {
      return false;
    }
    for (int i = 0; i < MARK.length; i++) {
      if (window.at(index + i) != MARK[i]) {
        return false;
      }
    }
    int from = index + MARK.length;
    int at = from;
    while (at - from < LONGEST_VERSION && window.has(at + 1) && isVersion(window.at(at))) {
      at++;
    }
    if (at == from) {
      return false;
    }
    return !window.has(at + 1) || window.at(at) == '\r' || window.at(at) == '\n';
  }

  @Override
  public int headerLength(RecordWindow window) throws IOException {
    int lineStart = 0;
    for (int i = 0; i < RecordFrames.LONGEST_HEADER && window.has(i + 1); i++) {
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

  @Override
  public MessageHeaders headers(byte[] header) throws IOException {
    int version = 0;
    while (header[version] != '\n') {
      version++;
    }
    byte[] fields = HeaderLines.standard(Arrays.copyOfRange(header, version + 1, header.length));
    return MessageHeaders.parse(Channels.newChannel(new ByteArrayInputStream(fields)));
  }

  /// Two line ends; at the end of the file one is enough.
  @Override
  public boolean partsAt(RecordWindow window, int index) throws IOException {
    String ends = window.lineEnds(index);
    boolean isAtEnd = !window.has(index + RecordWindow.MOST_LINE_ENDS);
    return isAtEnd ? !ends.isEmpty() : ends.startsWith("\r\n\r\n") || ends.startsWith("\n\n");
  }

  private static boolean isVersion(byte b) {
    return (b >= '0' && b <= '9') || b == '.';
  }
}
