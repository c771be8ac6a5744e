package kiji.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Sends bytes as they are, for what no well-bred client would send.
public final class Wire {
  private static final int PATIENCE_MILLIS = 30_000;

  /// An answer, apart.
  public record Answer(int status, List<String> headers, String body) {
    /// The value of a header; empty text when it is not there.
    public String header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
          .map(header -> header.substring(start.length()).strip())
          .findFirst()
          .orElse("");
    }
  }

  private Wire() {}

  /// Sends a request for a target that asks the server to close, and reads until it does.
  public static Answer ask(int port, String method, String target) throws IOException {
    return send(
        port, method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  /// Sends text, one byte a character, and reads until the server closes.
  public static Answer send(int port, String text) throws IOException {
    try (Socket socket = open(port)) {
      try {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
      } catch (SocketException e) {
        // The server has answered and closed already; what it said is still to be read.
      }
      return apart(readAll(socket));
    }
  }

  /// The same from another address of this machine, such as 127.0.0.2.
  static Answer askFrom(String address, int port, String target) throws IOException {
    InetAddress from = InetAddress.getByName(address);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, from, 0)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      String request =
          "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return apart(readAll(socket));
    }
  }

  static Socket open(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static String readAll(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(all);
    } catch (SocketException e) {
      // Reset by the server after its answer: what came before counts.
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  private static Answer apart(String text) {
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Answer(0, List.of(), text);
    }
    List<String> lines = Arrays.asList(text.substring(0, end).split("\r\n", -1));
    int status = Integer.parseInt(lines.getFirst().split(" ", -1)[1]);
    return new Answer(status, lines.subList(1, lines.size()), text.substring(end + 4));
  }
}
