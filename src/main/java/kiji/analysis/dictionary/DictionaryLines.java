package kiji.analysis.dictionary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads a dictionary file line by line. The first line beyond ASCII tells whether it is UTF-8 or
/// EUC-JP: text in the one is no text in the other. Memory: one line.
final class DictionaryLines {
  private static final Charset EUC_JP = Charset.forName("EUC-JP");

  private final InputStream in;
  private final int longest;
  private Charset charset = StandardCharsets.US_ASCII;
  private long number;

  /// A line of the file.
  ///
  /// @param number from 1
  /// @param text empty when it cannot be read
  /// @param trouble why
  record Line(long number, String text, String trouble) {}

  /// @param longest bytes of a line; a longer one is no entry
  DictionaryLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /// The next line; empty at the end.
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long length = 0;
    int read = in.read();
    if (read < 0) {
      return Optional.empty();
    }
    while (read >= 0 && read != '\n') {
      if (length++ < longest) {
        bytes.write(read);
      }
      read = in.read();
    }
    number++;
    return Optional.of(
        length > longest
            ? new Line(number, "", "longer than " + longest + " bytes")
            : line(bytes.toByteArray()));
  }

  private Line line(byte[] bytes) {
    if (charset.equals(StandardCharsets.US_ASCII) && hasMore(bytes)) {
      charset =
          decoded(bytes, StandardCharsets.UTF_8).isPresent() ? StandardCharsets.UTF_8 : EUC_JP;
    }
    return decoded(bytes, charset)
        .map(text -> new Line(number, text.strip().isEmpty() ? " " : text.stripTrailing(), ""))
        .orElseGet(() -> new Line(number, "", "not in " + charset));
  }

  private static boolean hasMore(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
