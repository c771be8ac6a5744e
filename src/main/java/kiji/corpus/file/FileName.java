package kiji.corpus.file;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/// A file's name as text, the same under any locale of the machine: its bytes read as UTF-8, where
/// `Path.toString` would read them as the locale says (under `LC_ALL=C` every Japanese name becomes
/// a row of the same replacement character). Bytes that are not UTF-8 stand as `%FF`.
final class FileName {
  private static final int ASCII = 0x80;

  private FileName() {}

  /// The last name of a path that came from listing a folder.
  static String of(Path path) {
    Path last = path.getFileName();
    String name = last == null ? "" : last.toString();
    return name.chars().allMatch(c -> c < ASCII) ? name : decode(bytesOf(path));
  }

  /// The path of a name beside a file, whether the machine's locale can spell it or not.
  static Path sibling(Path file, String name) {
    String uri = file.toUri().toString();
    StringBuilder sibling = new StringBuilder(uri.substring(0, uri.lastIndexOf('/') + 1));
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      sibling.append('%').append(HexFormat.of().toHexDigits(b));
    }
    return Path.of(URI.create(sibling.toString()));
  }

  /// The bytes on disk, by way of the only view of a path that shows them.
  private static byte[] bytesOf(Path path) {
    String uri = path.toUri().getRawPath();
    int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
    String last = uri.substring(uri.lastIndexOf('/', end - 1) + 1, end);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(last.length());
    for (int i = 0; i < last.length(); i++) {
      if (last.charAt(i) == '%') {
        bytes.write(HexFormat.fromHexDigits(last, i + 1, i + 3));
        i += 2;
      } else {
        bytes.write(last.charAt(i));
      }
    }
    return bytes.toByteArray();
  }

  static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return decodePiecewise(bytes);
    }
  }

  /// Keeps what is ASCII: a name in a national encoding has no other part that can be told.
  private static String decodePiecewise(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      if (b >= 0) {
        text.append((char) b);
      } else {
        text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return text.toString();
  }
}
