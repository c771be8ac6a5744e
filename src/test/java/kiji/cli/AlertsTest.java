package kiji.cli;

import static kiji.cli.Shell.kiji;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Standing searches from the shell: added, asked by a reindex, told, carried elsewhere, forgotten.
class AlertsTest {
  @TempDir Path folder;

  @BeforeEach
  void index() throws IOException {
    folder = folder.toRealPath();
    article("old", "Lanterns of old");
    reindex(Map.of());
  }

  @Test
  void areAskedByAReindexAndPostedWhatCame() throws IOException {
    AtomicInteger posts = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          posts.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try {
      String hook = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      Shell.Outcome added =
          on(Map.of(), "alerts", "add", "Lanterns", "lanterns", "--webhook", hook);
      assertThat(added.out()).as(added.err()).startsWith("Added 'Lanterns' (");
      article("new", "Lanterns anew");
      reindex(Map.of());
      assertThat(posts).as("a private address").hasValue(0);
      assertThat(on(Map.of(), "alerts", "show", "Lanterns").out())
          .contains(
              "Waits by webhook: 127.0.0.1 is not of the public internet",
              "Found:   1 article, 1 new",
              "Lanterns anew")
          .doesNotContain("Lanterns of old");
      Map<String, String> allowed = Map.of("KIJI_ALERTS_ALLOW_PRIVATE", "true");
      article("newer", "Lanterns once more");
      reindex(allowed);
      assertThat(posts).as("the first waits for its next try").hasValue(1);
      assertThat(on(allowed, "alerts", "test", "Lanterns").out())
          .contains("3 articles newest first:", "Told by webhook.");
      assertThat(posts).hasValue(2);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void areListedCarriedAndRemoved() throws IOException {
    on(Map.of(), "alerts", "add", "灯台", "灯台 -朝刊", "--language", "ja");
    assertThat(on(Map.of(), "alerts", "add", "灯台", "x").exitCode()).isEqualTo(2);
    assertThat(on(Map.of(), "alerts").out()).contains("灯台  0 new");
    String lines = on(Map.of(), "alerts", "list", "--json").out();
    assertThat(lines).contains("\"q\":[\"灯台 -朝刊\"]", "\"language\":[\"ja\"]");
    Path file = Files.writeString(folder.resolve("alerts.jsonl"), lines);
    assertThat(on(Map.of(), "alerts", "remove", "灯台").out()).isEqualTo("Removed '灯台'.\n");
    assertThat(on(Map.of(), "alerts", "remove", "灯台").exitCode()).isEqualTo(2);
    assertThat(on(Map.of(), "alerts", "add", "--from-file", file.toString()).out())
        .isEqualTo("Added 1 standing search.\n");
    assertThat(on(Map.of(), "alerts", "list", "--json").out()).isEqualTo(lines);
  }

  @Test
  void whatIsForgottenLeavesThem() throws IOException {
    on(Map.of(), "alerts", "add", "Lanterns", "lanterns");
    article("zyxwombat", "Lanterns of zyxwombat");
    article("other", "Lanterns of others");
    reindex(Map.of());
    assertThat(on(Map.of(), "alerts").out()).contains("2 new");
    on(Map.of(), "forget", "zyxwombat");
    assertThat(on(Map.of(), "alerts").out()).contains("1 new");
    assertThat(IndexFiles.telling(folder.resolve("index"), "zyxwombat")).isEmpty();
  }

  private void article(String id, String title) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve(id + ".jsonl"),
        """
        {"id":"%s","url":"https://news.example.com/%s","title":"%s","body":"A body of %s.","language":"en"}
        """
            .formatted(id, id, title, title));
  }

  private void reindex(Map<String, String> environment) {
    Shell.Outcome told = on(environment, "reindex", folder.resolve("corpus").toString(), "--quiet");
    assertThat(told.exitCode()).as(told.err()).isZero();
  }

  private Shell.Outcome on(Map<String, String> environment, String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--index";
    all[arguments.length + 1] = folder.resolve("index").toString();
    return kiji(environment, all);
  }
}
