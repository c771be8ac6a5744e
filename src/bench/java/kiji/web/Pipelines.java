package kiji.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kiji.Seed;

/// Connections that ask for many searches at once and read none of the answers; each begins anew
/// while the drill lasts.
final class Pipelines {
  static final int CONNECTIONS = 100;
  static final int SEARCHES = 10;

  private static final long ROUND_MILLIS = 2000;

  private final int port;
  private final List<String> words;
  private final Random random = new Random(Seed.value());

  Pipelines(int port, List<String> words) {
    this.port = port;
    this.words = words;
  }

  void run(long end) throws IOException, InterruptedException {
    int asked = 0;
    while (System.nanoTime() < end) {
      List<Socket> open = new ArrayList<>();
      try {
        for (int i = 0; i < CONNECTIONS; i++) {
          open.add(ask());
          asked += SEARCHES;
        }
        TimeUnit.MILLISECONDS.sleep(ROUND_MILLIS);
      } finally {
        for (Socket socket : open) {
          socket.close();
        }
      }
    }
    System.out.println("  the load             asked for " + asked + " searches");
  }

  private Socket ask() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    StringBuilder requests = new StringBuilder();
    for (int i = 0; i < SEARCHES; i++) {
      requests
          .append("GET ")
          .append(Flood.dear(words, random))
          .append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
