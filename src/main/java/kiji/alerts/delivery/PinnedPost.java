package kiji.alerts.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Posts a body to a web address at an internet address that was looked at before, and nowhere
/// else: no redirect is followed, no proxy asked. Of the answer its status alone is read. Java's
/// own client looks names up by itself, and cannot be held to an address.
final class PinnedPost {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})(?: .*)?");
  private static final int LONGEST_LINE = 4_096;
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final boolean allowsPrivate;
  private final Duration patience;

  /// @param patience for connecting; all the rest has as long once more, whatever is sent meanwhile
  PinnedPost(boolean allowsPrivate, Duration patience) {
    this.allowsPrivate = allowsPrivate;
    this.patience = patience;
  }

  /// Posts, and waits for the status.
  int post(URI uri, Map<String, String> headers, byte[] body) throws IOException {
    boolean isSecure = "https".equalsIgnoreCase(uri.getScheme());
    int port = uri.getPort() >= 0 ? uri.getPort() : isSecure ? HTTPS : HTTP;
    String host = uri.getHost().replaceAll("[\\[\\]]", "");
    InetAddress address = PublicAddresses.of(host, allowsPrivate);
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(address, port), Math.toIntExact(patience.toMillis()));
      Thread deadline = Thread.ofVirtual().name("deadline").start(() -> closeInTime(plain));
      try {
        if (!isSecure) {
          return exchange(plain, uri, headers, body);
        }
        try (Socket secure = secured(plain, host, port)) {
          return exchange(secure, uri, headers, body);
        }
      } finally {
        deadline.interrupt();
      }
    }
  }

  /// A time-out of reads alone would let a receiver that sends a byte now and then, or reads
  /// nothing, hold the sender for ever.
  private void closeInTime(Socket socket) {
    try {
      Thread.sleep(patience);
      socket.close();
    } catch (InterruptedException | IOException e) {
      Thread.currentThread().interrupt(); // it was done in time, or is closed
    }
  }

  private static Socket secured(Socket plain, String host, int port) throws IOException {
    SSLSocket secure =
        (SSLSocket)
            ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(plain, host, port, true);
    SSLParameters checked = secure.getSSLParameters();
    checked.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(checked);
    secure.startHandshake();
    return secure;
  }

  private static int exchange(Socket socket, URI uri, Map<String, String> headers, byte[] body)
      throws IOException {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
    head.append("Host: ").append(uri.getRawAuthority().replaceFirst("^.*@", "")).append("\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
    OutputStream out = socket.getOutputStream();
    out.write(head.toString().getBytes(StandardCharsets.UTF_8));
    out.write(body);
    out.flush();
    return status(socket.getInputStream());
  }

  /// Statuses that announce another are passed over.
  private static int status(InputStream in) throws IOException {
    BufferedReader answer =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1), LONGEST_LINE);
    while (true) {
      Matcher line = STATUS.matcher(line(answer));
      if (!line.matches()) {
        throw new IOException("the answer is not HTTP");
      }
      int status = Integer.parseInt(line.group(1));
      if (status >= 200) {
        return status;
      }
      while (!line(answer).isEmpty()) {
        // a header of what was announced
      }
    }
  }

  private static String line(BufferedReader answer) throws IOException {
    StringBuilder line = new StringBuilder();
    int c;
    while ((c = answer.read()) != '\n') {
      if (c < 0 || line.length() >= LONGEST_LINE) {
        throw new IOException("there was no answer");
      }
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }
}
