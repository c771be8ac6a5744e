package kiji.corpus.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.MessageHeaders;

/// ARC, WARC's forerunner (Internet Archive, Arc File Format, 1996): a line with address, IP
/// address, date, type and length of the block, the block, a line feed. The second version has more
/// fields between type and length.
final class ArcFraming implements Framing {
  private static final int LONGEST_LINE = 1 << 13;

  /// `https://a.example/1 192.0.2.1 20090417112233 text/html 5120`
  private static final Pattern LINE =
      Pattern.compile(
          "(?<address>[a-zA-Z]{2,12}:\\S{1,6000}) [\\d.:a-fA-F]{2,45} (?<date>\\d{14})\\d{0,6}"
              + " (?<type>\\S{0,200})(?: \\S{1,1000}){0,5} (?<length>-?\\d{1,18})\\s*");

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})");

  @Override
  public boolean beginsAt(RecordWindow window, int index) throws IOException {
    if (!window.has(index + 1) || !Character.isLetter(window.at(index))) {
      return false;
    }
    int length = lineLength(window, index);
    return length > 0 && LINE.matcher(text(window.copy(index, index + length))).matches();
  }

  @Override
  public int headerLength(RecordWindow window) throws IOException {
    return lineLength(window, 0);
  }

  @Override
  public MessageHeaders headers(byte[] header) throws IOException {
    Matcher line = LINE.matcher(text(header));
    if (!line.matches()) {
      throw new IOException("no line of an ARC file");
    }
    String address = line.group("address");
    boolean isAnswer = address.startsWith("http");
    String type = isAnswer ? "application/http; msgtype=response" : line.group("type");
    return MessageHeaders.of(
        "WARC-Type", recordType(address, isAnswer),
        "WARC-Target-URI", address,
        "WARC-Date", DATE.matcher(line.group("date")).replaceAll("$1-$2-$3T$4:$5:$6Z"),
        "Content-Type", type,
        "Content-Length", line.group("length"));
  }

  /// A line feed.
  @Override
  public boolean partsAt(RecordWindow window, int index) throws IOException {
    return window.lineEnds(index).startsWith("\n");
  }

  private static String recordType(String address, boolean isAnswer) {
    if (isAnswer) {
      return "response";
    }
    return address.startsWith("filedesc:") ? "warcinfo" : "resource";
  }

  /// With its end; -1 where that does not come.
  private static int lineLength(RecordWindow window, int index) throws IOException {
    for (int i = 0; i < LONGEST_LINE && window.has(index + i + 1); i++) {
      if (window.at(index + i) == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private static String text(byte[] line) {
    return new String(line, StandardCharsets.ISO_8859_1);
  }
}
