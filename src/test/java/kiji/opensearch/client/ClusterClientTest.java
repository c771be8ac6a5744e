package kiji.opensearch.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import kiji.engine.EngineException;
import kiji.engine.contract.Trouble;
import kiji.opensearch.ClusterAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a client makes of whatever a cluster answers, against a server that answers as told.
class ClusterClientTest {
  private static final String GOOD =
      "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"3.8.0\"}}";

  @TempDir Path folder;

  private final List<HttpServer> servers = new ArrayList<>();
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();
  private String version = GOOD;

  private record Answered(int status, String body) {}

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  @Test
  void whatTheClusterIsTooBusyForIsAskedAgain() throws IOException {
    answers.add(new Answered(429, "{}"));
    answers.add(new Answered(503, "{}"));
    answers.add(new Answered(200, "{\"count\":7}"));
    try (ClusterClient client = client(plain())) {
      assertThat(client.get("a/_count").path("count").asInt(0)).isEqualTo(7);
    }
    assertThat(asked).containsExactly("GET /", "GET /a/_count", "GET /a/_count", "GET /a/_count");
  }

  @Test
  void anErrorOfTheRequestIsNotAskedAgainAndToldInOneLine() throws IOException {
    answers.add(new Answered(400, "{\"error\":{\"type\":\"t\",\"reason\":\"no\\nsuch field\"}}"));
    try (ClusterClient client = client(plain())) {
      assertThatThrownBy(() -> client.get("a"))
          .is(Trouble.of(EngineException.Kind.UNAVAILABLE))
          .hasMessageContaining("400")
          .hasMessageContaining("no such field");
    }
    assertThat(asked).hasSize(2);
  }

  @Test
  void aNodeThatIsAwayIsPassedOver() throws IOException {
    String there = plain();
    answers.add(new Answered(200, "{\"count\":7}"));
    ClusterAccess both = ClusterAccess.of(nobody() + "," + there.substring("http://".length()));
    try (ClusterClient client = new ClusterClient(both)) {
      assertThat(client.get("a").path("count").asInt(0)).isEqualTo(7);
    }
  }

  @Test
  void aClusterThatIsAwayIsToldWithItsAddress() throws IOException {
    String nobody = nobody();
    try (ClusterClient client = new ClusterClient(ClusterAccess.of(nobody))) {
      assertThatThrownBy(() -> client.get("a"))
          .is(Trouble.of(EngineException.Kind.UNAVAILABLE))
          .hasMessageStartingWith("no connection to " + nobody);
    }
  }

  @Test
  void anOldOneAndOneThatIsNoneAreRefused() throws IOException {
    version = GOOD.replace("3.8.0", "2.19.1");
    try (ClusterClient client = client(plain())) {
      assertThatThrownBy(() -> client.get("a"))
          .is(Trouble.of(EngineException.Kind.REFUSED))
          .hasMessageContaining("is version 2.19.1, and Kiji needs 3.8 or newer");
    }
    version = "{\"version\":{\"number\":\"9.0.0\"}}";
    try (ClusterClient client = client(plain())) {
      assertThatThrownBy(() -> client.get("a"))
          .is(Trouble.of(EngineException.Kind.REFUSED))
          .hasMessageContaining("is no OpenSearch (version 9.0.0)");
    }
  }

  @Test
  void aWrongPasswordIsToldWithoutIt() throws IOException {
    version = "";
    String there = plain();
    ClusterAccess access = ClusterAccess.of(there).opened("kiji", "open sesame", null, null);
    try (ClusterClient client = new ClusterClient(access)) {
      assertThatThrownBy(() -> client.get("a"))
          .is(Trouble.of(EngineException.Kind.REFUSED))
          .hasMessageContaining("does not let us in")
          .hasMessageContaining("KIJI_OPENSEARCH_PASSWORD")
          .hasMessageNotContaining("sesame");
    }
    assertThat(access.toString()).doesNotContain("sesame");
  }

  @Test
  void theDiskThatIsTooFullAndTheRedClusterAreToldAsSuch() throws IOException {
    answers.add(
        new Answered(
            403,
            "{\"error\":{\"type\":\"cluster_block_exception\",\"reason\":\"index [a] blocked by:"
                + " [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark];\"}}"));
    answers.add(
        new Answered(
            500,
            "{\"error\":{\"type\":\"no_shard_available_action_exception\",\"reason\":\"gone\"}}"));
    try (ClusterClient client = client(plain())) {
      assertThatThrownBy(() -> client.get("a"))
          .is(Trouble.of(EngineException.Kind.UNAVAILABLE))
          .hasMessageContaining("too full");
      assertThatThrownBy(() -> client.get("a"))
          .is(Trouble.of(EngineException.Kind.UNAVAILABLE))
          .hasMessageContaining("the cluster is red");
    }
  }

  @Test
  void aCertificateOfAnAuthorityThatIsNamedOpensAnotherDoesNot() throws Exception {
    Path store = certificate("own", "-validity", "30");
    String there = secure(store);
    answers.add(new Answered(200, "{\"count\":7}"));
    Path file = exported(store);
    try (ClusterClient client =
        new ClusterClient(ClusterAccess.of(there).opened(null, null, null, file))) {
      assertThat(client.get("a").path("count").asInt(0)).isEqualTo(7);
    }
    try (ClusterClient client = new ClusterClient(ClusterAccess.of(there))) {
      assertThatThrownBy(() -> client.get("a"))
          .is(Trouble.of(EngineException.Kind.UNAVAILABLE))
          .hasMessageContaining("opensearch.ca-file");
    }
  }

  @Test
  void anExpiredCertificateIsToldAsSuch() throws Exception {
    Path authority = certificate("authority", "-validity", "30", "-ext", "bc:c");
    Path trusted = exported(authority);
    String there = secure(signed(authority, trusted, "-startdate", "-10d", "-validity", "2"));
    try (ClusterClient client =
        new ClusterClient(ClusterAccess.of(there).opened(null, null, null, trusted))) {
      assertThatThrownBy(() -> client.get("a"))
          .is(Trouble.of(EngineException.Kind.UNAVAILABLE))
          .hasMessageContaining("has expired");
    }
  }

  @Test
  void aFileWithoutCertificatesIsRefused() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    ClusterAccess access = ClusterAccess.of(nobody()).opened(null, null, null, empty);
    assertThatThrownBy(() -> new ClusterClient(access))
        .is(Trouble.of(EngineException.Kind.REFUSED))
        .hasMessageContaining("empty.pem");
  }

  private static ClusterClient client(String address) {
    return new ClusterClient(ClusterAccess.of(address));
  }

  private static String nobody() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "http://127.0.0.1:" + socket.getLocalPort();
    }
  }

  private String plain() throws IOException {
    HttpServer server = HttpServer.create(here(), 0);
    return "http://127.0.0.1:" + started(server);
  }

  private String secure(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer server = HttpsServer.create(here(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return "https://127.0.0.1:" + started(server);
  }

  private static InetSocketAddress here() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private int started(HttpServer server) {
    server.createContext("/", this::answer);
    server.start();
    servers.add(server);
    return server.getAddress().getPort();
  }

  /// The version at the root, or 401 where there is none to tell; elsewhere what a test put there.
  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    try (InputStream in = exchange.getRequestBody()) {
      in.readAllBytes();
    }
    Answered next =
        exchange.getRequestURI().getPath().equals("/")
            ? new Answered(version.isEmpty() ? 401 : 200, version)
            : answers.poll();
    byte[] body = (next == null ? "{}" : next.body()).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(next == null ? 500 : next.status(), Math.max(1, body.length));
    exchange.getResponseBody().write(body.length == 0 ? new byte[] {' '} : body);
    exchange.close();
  }

  private Path certificate(String name, String... validity) throws Exception {
    Path store = folder.resolve(name + ".p12");
    List<String> command = new ArrayList<>(keytool("-genkeypair", store));
    command.addAll(List.of("-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=ip:127.0.0.1"));
    command.addAll(List.of(validity));
    run(command);
    return store;
  }

  /// A server's certificate that an authority signed.
  private Path signed(Path authority, Path trusted, String... validity) throws Exception {
    Path store = certificate("server", "-validity", "30");
    Path asked = folder.resolve("server.csr");
    Path given = folder.resolve("server.pem");
    run(keytool("-certreq", store, "-file", asked.toString()));
    List<String> sign = new ArrayList<>(keytool("-gencert", authority, "-rfc"));
    sign.addAll(List.of("-infile", asked.toString(), "-outfile", given.toString()));
    sign.addAll(List.of("-ext", "san=ip:127.0.0.1"));
    sign.addAll(List.of(validity));
    run(sign);
    Files.writeString(given, Files.readString(given) + Files.readString(trusted));
    run(keytool("-importcert", store, "-noprompt", "-trustcacerts", "-file", given.toString()));
    return store;
  }

  private Path exported(Path store) throws Exception {
    Path file = folder.resolve(store.getFileName() + ".pem");
    run(keytool("-exportcert", store, "-rfc", "-file", file.toString()));
    return file;
  }

  private static List<String> keytool(String what, Path store, String... more) {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command = new ArrayList<>(List.of(tool.toString(), what, "-alias", "key"));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", "changeit"));
    command.addAll(List.of(more));
    return command;
  }

  private static void run(List<String> command) throws Exception {
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = process.environment();
    environment.remove("JAVA_TOOL_OPTIONS");
    Process running = process.start();
    String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(running.exitValue()).as(said).isZero();
  }
}
