package kiji.corpus.warc;

import java.io.ByteArrayOutputStream;

/// Gives the lines of a header the ends that the standard asks for: a file that went through an
/// editor, or a version control system, ends them with a line feed alone, and some crawlers write
/// two carriage returns.
final class HeaderLines {
  private HeaderLines() {}

  /// The same lines, each ended by one carriage return and a line feed.
  static byte[] standard(byte[] header) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(header.length + 64);
    int from = 0;
    for (int i = 0; i < header.length; i++) {
      if (header[i] == '\n') {
        int end = i;
        while (end > from && header[end - 1] == '\r') {
          end--;
        }
        lines.write(header, from, end - from);
        lines.write('\r');
        lines.write('\n');
        from = i + 1;
      }
    }
    lines.write(header, from, header.length - from);
    return lines.toByteArray();
  }
}
