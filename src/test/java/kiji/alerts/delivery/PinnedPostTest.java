package kiji.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PinnedPostTest {
  private static final byte[] ANNOUNCED =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  @Test
  void whoAlwaysAnnouncesAnAnswerIsNotWaitedForAnyLonger() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> announce(server));
      URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/hook");
      PinnedPost post = new PinnedPost(true, Duration.ofMillis(200));
      assertThatThrownBy(() -> post.post(uri, Map.of(), new byte[0]))
          .isInstanceOf(IOException.class);
    }
  }

  /// Until the other side has gone; a patient one has its answer at last.
  private static void announce(ServerSocket server) {
    try (Socket socket = server.accept()) {
      OutputStream out = socket.getOutputStream();
      for (int i = 0; i < 100; i++) {
        out.write(ANNOUNCED);
        Thread.sleep(50);
      }
      out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException | InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
