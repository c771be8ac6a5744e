package kiji.corpus.warc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import kiji.corpus.ReadingLimits;
import kiji.corpus.bytes.DecodedInput;
import kiji.corpus.bytes.GzipInput;
import kiji.corpus.bytes.ReadingStopped;
import kiji.text.ProcessorTime;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.DecodedBody;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;

/// What a web server answered, as a crawler kept it. Crawlers differ in what they undo before they
/// write and leave in the header: content that is not as its header says is taken as it is.
final class HttpAnswer {
  private static final long RATIO_COUNTS_FROM = 1_000_000;
  private static final int CHUNK = 1 << 16;

  private final byte[] bytes;
  private final HttpResponse response;
  private final ReadingLimits limits;

  private HttpAnswer(byte[] bytes, HttpResponse response, ReadingLimits limits) {
    this.bytes = bytes;
    this.response = response;
    this.limits = limits;
  }

  /// Reads its header.
  ///
  /// @throws IOException when it has none
  static HttpAnswer of(byte[] asWritten, ReadingLimits limits) throws IOException {
    byte[] bytes = withStandardHeader(asWritten);
    try {
      WritableByteChannel copy = Channels.newChannel(OutputStream.nullOutputStream());
      return new HttpAnswer(bytes, HttpResponse.parseWithoutBody(channel(bytes), copy), limits);
    } catch (ParsingException e) {
      throw new ReadingStopped("its record holds no answer of a web server");
    }
  }

  int status() {
    return response.status();
  }

  @Nullable ContentType contentType() {
    return ContentType.of(response.headers());
  }

  /// Whether the empty line behind the header is there.
  boolean isHeaderWhole() {
    return headerLength() >= 0;
  }

  /// Its content, freed of chunks and compression, within the limits.
  ///
  /// @throws IOException when it is too large, damaged, or compressed in a way that is not known
  byte[] body() throws IOException {
    byte[] body = withoutChunks();
    List<String> codings = codings("Content-Encoding");
    for (String coding : codings.reversed()) {
      body = decoded(body, coding);
    }
    if (body.length > limits.documentBytes()) {
      throw new ReadingStopped(DecodedInput.tooLarge(limits));
    }
    return body;
  }

  private byte[] withoutChunks() {
    int header = headerLength();
    byte[] raw = Arrays.copyOfRange(bytes, header < 0 ? bytes.length : header, bytes.length);
    if (!codings("Transfer-Encoding").contains("chunked")) {
      return raw;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (InputStream in = HttpResponse.parse(channel(bytes)).body().stream()) {
      byte[] chunk = new byte[CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        body.write(chunk, 0, read);
      }
    } catch (IOException e) {
      return body.size() == 0 ? raw : body.toByteArray();
    }
    return body.toByteArray();
  }

  private byte[] decoded(byte[] body, String coding) throws IOException {
    return switch (coding) {
      case "", "identity", "none", "utf-8" -> body;
      case "gzip", "x-gzip" -> startsAsGzip(body) ? unpacked(body, coding, GzipInput::new) : body;
      case "deflate" -> unpacked(body, coding, in -> inflater(in, body));
      case "br" -> unpacked(body, coding, HttpAnswer::brotli);
      default -> throw new ReadingStopped("its content is encoded as '" + coding + "'");
    };
  }

  /// How content is unpacked.
  private interface Unpacking {
    InputStream of(InputStream packed) throws IOException;
  }

  /// Deflated content comes with zlib's frame, as the standard says, or without, as some servers
  /// do.
  private static InputStream inflater(InputStream in, byte[] body) {
    boolean framed =
        body.length > 1
            && (body[0] & 0x0f) == Deflater.DEFLATED
            && ((body[0] & 0xff) << 8 | (body[1] & 0xff)) % 31 == 0;
    return new InflaterInputStream(in, new Inflater(!framed));
  }

  private static InputStream brotli(InputStream in) throws IOException {
    return Channels.newInputStream(
        DecodedBody.create(Channels.newChannel(in), DecodedBody.Encoding.BROTLI));
  }

  private byte[] unpacked(byte[] body, String coding, Unpacking unpacking) throws IOException {
    if (body.length == 0) {
      return body;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long start = ProcessorTime.nanos();
    try (InputStream in = unpacking.of(new ByteArrayInputStream(body))) {
      byte[] chunk = new byte[CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        out.write(chunk, 0, read);
        check(out.size(), body.length, start);
      }
    } catch (ReadingStopped e) {
      throw e;
    } catch (IOException e) {
      if (looksLikeMarkup(body)) {
        return body;
      }
      throw new ReadingStopped("its content, encoded as '" + coding + "', is damaged");
    }
    return out.toByteArray();
  }

  private void check(long decoded, long encoded, long start) throws ReadingStopped {
    if (decoded > limits.documentBytes()) {
      throw new ReadingStopped(DecodedInput.tooLarge(limits));
    }
    if (decoded > RATIO_COUNTS_FROM && decoded / limits.ratio() > encoded) {
      throw new ReadingStopped(
          "its content unpacks to more than " + limits.ratio() + " times its size");
    }
    if (ProcessorTime.nanos() - start > limits.deadline().toNanos()) {
      throw new ReadingStopped(
          "unpacking it takes longer than " + limits.deadline().toMillis() + " ms");
    }
  }

  private List<String> codings(String header) {
    List<String> codings = new ArrayList<>();
    for (String line : response.headers().all(header)) {
      for (String coding : line.split(",", -1)) {
        codings.add(coding.strip().toLowerCase(Locale.ROOT));
      }
    }
    return codings;
  }

  /// Where the content begins: behind the first empty line; -1 when there is none.
  private int headerLength() {
    return headerLength(bytes);
  }

  private static byte[] withStandardHeader(byte[] bytes) {
    int length = headerLength(bytes);
    if (length < 0) {
      return bytes;
    }
    byte[] header = HeaderLines.standard(Arrays.copyOf(bytes, length));
    byte[] whole = Arrays.copyOf(header, header.length + bytes.length - length);
    System.arraycopy(bytes, length, whole, header.length, bytes.length - length);
    return whole;
  }

  private static int headerLength(byte[] bytes) {
    int lineStart = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        if (i == lineStart || (i == lineStart + 1 && bytes[lineStart] == '\r')) {
          return i + 1;
        }
        lineStart = i + 1;
      }
    }
    return -1;
  }

  private static boolean startsAsGzip(byte[] body) {
    return body.length > 1 && body[0] == 0x1f && body[1] == (byte) 0x8b;
  }

  private static boolean looksLikeMarkup(byte[] body) {
    int i = 0;
    while (i < body.length && body[i] <= ' ' && body[i] >= 0) {
      i++;
    }
    return i < body.length && body[i] == '<';
  }

  private static ReadableByteChannel channel(byte[] bytes) {
    return Channels.newChannel(new ByteArrayInputStream(bytes));
  }
}
