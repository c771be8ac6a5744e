package kiji.web.edge;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Percent encoding of UTF-8 text in addresses, read without ever failing (RFC 3986, section 2).
public final class PercentEncoding {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /// A piece of an address, decoded.
  ///
  /// @param text what it says; where it is broken, as near as can be read
  /// @param wellFormed false when a `%` is not followed by two hexadecimal digits, or the bytes are
  ///   not UTF-8
  public record Decoded(String text, boolean wellFormed) {}

  private PercentEncoding() {}

  /// Decodes a path segment: `+` is a plus.
  public static Decoded decodePath(String raw) {
    return decode(raw, false);
  }

  /// Decodes a name or value of a query: `+` is a space.
  public static Decoded decodeQuery(String raw) {
    return decode(raw, true);
  }

  /// Encodes every character that is not unreserved, so that the result may stand anywhere in an
  /// address.
  public static String encode(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (UNRESERVED.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(HEX.toHighHexDigit(c)).append(HEX.toLowHexDigit(c));
      }
    }
    return out.toString();
  }

  private static Decoded decode(String raw, boolean plusIsSpace) {
    if (raw.indexOf('%') < 0) {
      return new Decoded(plusIsSpace ? raw.replace('+', ' ') : raw, true);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    boolean wellFormed = true;
    for (int i = 0; i < raw.length(); ) {
      int c = raw.codePointAt(i);
      int value = c == '%' ? hexByte(raw, i + 1) : -1;
      if (value >= 0) {
        bytes.write(value);
        i += 3;
        continue;
      }
      wellFormed &= c != '%';
      String literal = c == '+' && plusIsSpace ? " " : Character.toString(c);
      bytes.writeBytes(literal.getBytes(StandardCharsets.UTF_8));
      i += Character.charCount(c);
    }
    return utf8(bytes.toByteArray(), wellFormed);
  }

  private static Decoded utf8(byte[] bytes, boolean wellFormed) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Decoded(text, wellFormed);
    } catch (CharacterCodingException e) {
      return new Decoded(new String(bytes, StandardCharsets.UTF_8), false);
    }
  }

  /// The byte that two hexadecimal digits at a place stand for, or -1.
  private static int hexByte(String text, int at) {
    if (at + 2 > text.length()) {
      return -1;
    }
    int high = hexDigit(text.charAt(at));
    int low = hexDigit(text.charAt(at + 1));
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  /// ASCII digits only: [Character#digit] would take full-width ones too.
  private static int hexDigit(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }
}
