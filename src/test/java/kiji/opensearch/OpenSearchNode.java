package kiji.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kiji.opensearch.client.ClusterClient;
import org.jspecify.annotations.Nullable;

/// A real node of OpenSearch for the tests of a run, on free ports of this machine alone: started
/// by the first test that asks, from the folder that the build unpacked, and ended with the tests'
/// process. A node that runs already is used instead where `kiji.opensearch` names it.
public final class OpenSearchNode {
  /// An address such as `http://127.0.0.1:9200`.
  private static final String RUNNING = "kiji.opensearch";

  /// The folder of a distribution.
  private static final String HOME = "kiji.opensearch.home";

  private static final int STARTS_WITHIN_SECONDS = 180;
  private static final int NOBODY = 65_534;

  private static @Nullable String address;
  private static int archives;

  private OpenSearchNode() {}

  /// Whether this run has a node.
  public static boolean isThere() {
    return System.getProperty(RUNNING) != null || System.getProperty(HOME) != null;
  }

  /// An archive that is not there yet.
  public static synchronized ClusterAccess newArchive() {
    String name = "test-" + ProcessHandle.current().pid() + "-" + archives++;
    return ClusterAccess.of(address() + "/" + name);
  }

  /// Takes all indexes of an archive away.
  public static void remove(ClusterAccess archive) {
    try (ClusterClient client = new ClusterClient(archive)) {
      client.exchange("DELETE", archive.name() + "-*?expand_wildcards=all", null);
    }
  }

  private static String address() {
    String running = address;
    if (running == null) {
      running = System.getProperty(RUNNING);
      if (running == null) {
        running = start(Path.of(Objects.requireNonNull(System.getProperty(HOME))));
      }
      address = running;
    }
    return running;
  }

  private static String start(Path home) {
    try {
      Path work = Files.createTempDirectory("kiji-opensearch");
      int port = freePort();
      lay(home, work, port, freePort());
      Process node = process(isRoot() ? copied(home, work) : home, work).start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(node, work)));
      String started = "http://127.0.0.1:" + port;
      ClusterAccess access = ClusterAccess.of(started);
      for (int second = 0; second < STARTS_WITHIN_SECONDS && node.isAlive(); second++) {
        if (answers(access)) {
          return started;
        }
        node.waitFor(1, TimeUnit.SECONDS);
      }
      throw new IllegalStateException(
          "OpenSearch did not start: " + Files.readString(work.resolve("out.log"), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while OpenSearch was starting", e);
    }
  }

  private static boolean answers(ClusterAccess access) {
    try (var socket = new java.net.Socket()) {
      var node = access.nodes().getFirst();
      socket.connect(new java.net.InetSocketAddress(node.getHost(), node.getPort()), 500);
    } catch (IOException e) {
      return false;
    }
    try (ClusterClient client = new ClusterClient(access)) {
      return client.exchange("GET", "_cluster/health", null).isOk();
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /// Where whoever the server runs as can read it.
  private static Path copied(Path home, Path work) throws IOException {
    Path copy = work.resolve("home");
    copy(home, copy);
    return copy;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path there = to.resolve(from.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(there.getParent()));
        Files.copy(file, there);
      }
    }
  }

  /// Settings and folders of its own, so that nothing of the distribution is written to.
  private static void lay(Path home, Path work, int http, int transport) throws IOException {
    Path config = Files.createDirectories(work.resolve("config"));
    for (String folder : List.of("data", "logs", "tmp")) {
      Files.createDirectories(work.resolve(folder));
    }
    copy(home.resolve("config"), config);
    Path options = config.resolve("jvm.options");
    Files.writeString(
        options,
        Files.readString(options, UTF_8)
            .lines()
            .filter(line -> !line.matches(".*(gc\\*,gc\\+age|HeapDumpPath|ErrorFile|^-Xm[sx]).*"))
            .reduce("", (all, line) -> all + line + "\n"),
        UTF_8);
    Files.writeString(
        config.resolve("opensearch.yml"),
        String.join(
            "\n",
            "cluster.name: kiji-test",
            "network.host: 127.0.0.1",
            "http.port: " + http,
            "transport.port: " + transport,
            "path.data: " + work.resolve("data"),
            "path.logs: " + work.resolve("logs"),
            "cluster.routing.allocation.disk.threshold_enabled: false",
            "discovery.type: single-node",
            ""),
        UTF_8);
  }

  /// The server refuses to run as root: there it runs as nobody.
  private static ProcessBuilder process(Path home, Path work) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      String nobody = String.valueOf(NOBODY);
      try (Stream<Path> files = Files.walk(work)) {
        for (Path file : files.toList()) {
          Files.setAttribute(file, "unix:uid", NOBODY);
        }
      }
      command.addAll(List.of("setpriv", "--reuid", nobody, "--regid", nobody, "--clear-groups"));
    }
    command.addAll(List.of("bash", home.resolve("bin").resolve("opensearch").toString()));
    ProcessBuilder process = new ProcessBuilder(command);
    Map<String, String> environment = process.environment();
    environment.put("OPENSEARCH_JAVA_HOME", System.getProperty("java.home"));
    environment.put("OPENSEARCH_PATH_CONF", work.resolve("config").toString());
    environment.put("OPENSEARCH_TMPDIR", work.resolve("tmp").toString());
    environment.put("OPENSEARCH_JAVA_OPTS", "-Xms1g -Xmx1g");
    environment.put("HOME", work.toString());
    return process
        .directory(work.toFile())
        .redirectErrorStream(true)
        .redirectOutput(work.resolve("out.log").toFile());
  }

  /// The script is the server's parent or becomes it: both end.
  private static void end(Process node, Path work) {
    node.descendants().forEach(ProcessHandle::destroy);
    node.destroy();
    try {
      if (!node.waitFor(20, TimeUnit.SECONDS)) {
        node.descendants().forEach(ProcessHandle::destroyForcibly);
        node.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
      }
      try (Stream<Path> files = Files.walk(work)) {
        files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
