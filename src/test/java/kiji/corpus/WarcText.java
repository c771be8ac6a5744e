package kiji.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Writes WARC records for tests.
public final class WarcText {
  private WarcText() {}

  /// A page that a server answered with.
  public static byte[] page(String url, String html) {
    return response(url, "Content-Type: text/html; charset=UTF-8\r\n", html.getBytes(UTF_8));
  }

  /// An answer with these header lines.
  static byte[] response(String url, String header, byte[] body) {
    return answer(url, "HTTP/1.1 200 OK\r\n" + header, body);
  }

  static byte[] answer(String url, String header, byte[] body) {
    byte[] block = CorpusTest.joined((header + "\r\n").getBytes(UTF_8), body);
    return record("response", url, "application/http; msgtype=response", block, block.length);
  }

  /// A record whose header may state another length than it has.
  static byte[] record(String type, String url, String contentType, byte[] block, long stated) {
    String header =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: "
            + url
            + "\r\nWARC-Date: 2026-03-04T05:06:07Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + stated
            + "\r\n\r\n";
    return CorpusTest.joined(header.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
  }

  /// A body in chunks of five bytes.
  static byte[] chunked(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < body.length; i += 5) {
      int length = Math.min(5, body.length - i);
      out.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(UTF_8));
      out.write(body, i, length);
      out.writeBytes("\r\n".getBytes(UTF_8));
    }
    out.writeBytes("0\r\n\r\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  /// The texts of a file's pages, in order.
  public static List<String> pages(List<CorpusEntry> entries) {
    List<String> texts = new ArrayList<>();
    for (CorpusEntry entry : entries) {
      if (entry instanceof CorpusEntry.Page(SourcePage page)) {
        texts.add(CorpusTest.text(page));
      }
    }
    return texts;
  }
}
