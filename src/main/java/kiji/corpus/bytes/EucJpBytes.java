package kiji.corpus.bytes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/// Reads EUC-JP as the web writes it (CP51932): double bytes are moved to their place in Shift_JIS
/// and read by windows-31j, so that wave dash, minus and circled digits come out as they do from
/// Shift_JIS pages. Three-byte characters (JIS X 0212) are left to Java's own decoder.
final class EucJpBytes {
  private static final Charset JIS_X_0212 = Charset.forName("EUC-JP");
  private static final int HALF_WIDTH_KANA = 0x8E;
  private static final int THREE_BYTES = 0x8F;

  private EucJpBytes() {}

  /// Decodes all bytes; malformed ones become U+FFFD, one for each byte. O(n).
  static String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    ByteArrayOutputStream moved = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int first = bytes[i] & 0xFF;
      if (first < 0x80) {
        moved.write(first);
      } else if (first == HALF_WIDTH_KANA && isBetween(bytes, i + 1, 0xA1, 0xDF)) {
        moved.write(bytes[++i]);
      } else if (first == THREE_BYTES && isHigh(bytes, i + 1) && isHigh(bytes, i + 2)) {
        flush(moved, text);
        text.append(new String(bytes, i, 3, JIS_X_0212));
        i += 2;
      } else if (isHigh(bytes, i) && isHigh(bytes, i + 1)) {
        moveToShiftJis(first - 0xA0, (bytes[++i] & 0xFF) - 0xA0, moved);
      } else {
        flush(moved, text);
        text.append('\uFFFD');
      }
    }
    flush(moved, text);
    return text.toString();
  }

  /// Row and cell count from 1, as JIS X 0208 does.
  private static void moveToShiftJis(int row, int cell, ByteArrayOutputStream into) {
    int lead = (row + 1) / 2 + (row <= 62 ? 0x80 : 0xC0);
    int trail;
    if (row % 2 == 1) {
      trail = cell + (cell <= 63 ? 0x3F : 0x40);
    } else {
      trail = cell + 0x9E;
    }
    into.write(lead);
    into.write(trail);
  }

  private static void flush(ByteArrayOutputStream moved, StringBuilder text) {
    text.append(moved.toString(CharsetLabels.SHIFT_JIS));
    moved.reset();
  }

  private static boolean isHigh(byte[] bytes, int i) {
    return isBetween(bytes, i, 0xA1, 0xFE);
  }

  private static boolean isBetween(byte[] bytes, int i, int from, int to) {
    return i < bytes.length && (bytes[i] & 0xFF) >= from && (bytes[i] & 0xFF) <= to;
  }
}
