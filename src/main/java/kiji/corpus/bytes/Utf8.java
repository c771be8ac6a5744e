package kiji.corpus.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/// Reads UTF-8 to the same text as `new String(bytes, UTF_8)`, at a third of its cost for a page
/// with characters beyond Latin 1. From the first of those on, the JDK goes byte by byte; but a
/// page is mostly markup, and markup is ASCII, which is copied here run by run. O(n), and a second
/// pass of the JDK's own over bytes that are not UTF-8.
final class Utf8 {
  /// Runs as long as this are left to the JDK's copying, which the processor does many at a time.
  private static final int LONG_RUN = 48;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;

  private final byte[] bytes;
  private final ByteBuffer in;
  private final char[] chars;
  private final CharBuffer out;
  private final CharsetDecoder copier = StandardCharsets.ISO_8859_1.newDecoder();
  private int at;
  private int to;

  private Utf8(byte[] bytes) {
    this.bytes = bytes;
    this.in = ByteBuffer.wrap(bytes);
    this.chars = new char[bytes.length];
    this.out = CharBuffer.wrap(chars);
  }

  /// The text of some bytes; those that mean nothing are U+FFFD.
  static String decode(byte[] bytes) {
    int ascii = endOfAscii(bytes, 0);
    if (ascii == bytes.length) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    Utf8 text = new Utf8(bytes);
    return text.isDecoded(ascii)
        ? new String(text.chars, 0, text.to)
        : new String(bytes, StandardCharsets.UTF_8);
  }

  /// How many bytes are not ASCII.
  static int countBeyondAscii(byte[] bytes) {
    int count = 0;
    int i = 0;
    for (; i + Long.BYTES <= bytes.length; i += Long.BYTES) {
      count += Long.bitCount((long) EIGHT_BYTES.get(bytes, i) & HIGH_BITS);
    }
    for (; i < bytes.length; i++) {
      count += bytes[i] < 0 ? 1 : 0;
    }
    return count;
  }

  /// Where the run of ASCII ends that begins at a place.
  private static int endOfAscii(byte[] bytes, int from) {
    int i = from;
    while (i + Long.BYTES <= bytes.length) {
      long high = (long) EIGHT_BYTES.get(bytes, i) & HIGH_BITS;
      if (high != 0) {
        return i + Long.numberOfTrailingZeros(high) / Byte.SIZE;
      }
      i += Long.BYTES;
    }
    while (i < bytes.length && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  /// Decodes all of it; false when some of it is not UTF-8.
  private boolean isDecoded(int firstAscii) {
    copy(firstAscii);
    while (at < bytes.length) {
      if (bytes[at] >= 0) {
        copy(endOfAscii(bytes, at));
      } else if (!isSequence()) {
        return false;
      }
    }
    return true;
  }

  private void copy(int end) {
    int length = end - at;
    if (length >= LONG_RUN) {
      copier.decode(in.limit(end).position(at), out.position(to), false);
    } else {
      for (int i = 0; i < length; i++) {
        chars[to + i] = (char) bytes[at + i];
      }
    }
    at = end;
    to += length;
  }

  /// Decodes the sequence of two to four bytes at this place; false when there is none.
  private boolean isSequence() {
    int first = bytes[at];
    int length = first >= -16 ? 4 : first >= -32 ? 3 : 2;
    if (at + length > bytes.length) {
      return false;
    }
    int code = first & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      if (bytes[at + i] >= -64) {
        return false;
      }
      code = code << 6 | (bytes[at + i] & 0x3F);
    }
    at += length;
    return switch (length) {
      case 2 -> code >= 0x80 && first >= -64 && isPut(code);
      case 3 -> code >= 0x800 && !Character.isSurrogate((char) code) && isPut(code);
      default -> code >= 0x10000 && first <= -9 && code <= Character.MAX_CODE_POINT && isPut(code);
    };
  }

  private boolean isPut(int code) {
    to += Character.toChars(code, chars, to);
    return true;
  }
}
