package kiji.opensearch.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import kiji.engine.EngineException;
import kiji.opensearch.ClusterAccess;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Sends requests to a cluster and gives its answers. What another try may mend (a node that is
/// away, a cluster too busy for the moment) is tried again, at other nodes and after waiting a
/// little; all that is sent may be sent twice. Safe for many threads.
public final class ClusterClient implements AutoCloseable {
  private static final String JSON = "application/json";
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration ANSWERING = Duration.ofSeconds(60);
  private static final int TRIES = 6;
  private static final long FIRST_WAIT_MILLIS = 100;
  private static final Set<Integer> MENDED_BY_TIME = Set.of(429, 502, 503, 504);

  /// What tests of Kiji run against; older ones lack a query that it needs.
  private static final List<Integer> OLDEST = List.of(3, 8);

  private final ClusterAccess access;
  private final HttpClient http;
  private final @Nullable String authorization;
  private final AtomicInteger next = new AtomicInteger();
  private volatile boolean known;

  /// Connects to nothing yet.
  public ClusterClient(ClusterAccess access) {
    this.access = access;
    HttpClient.Builder builder =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECTING);
    if (access.caFile() != null) {
      builder.sslContext(Trust.in(access.caFile()));
    }
    this.http = builder.build();
    this.authorization = authorization(access);
  }

  private static @Nullable String authorization(ClusterAccess access) {
    if (access.apiKey() != null) {
      return "ApiKey " + access.apiKey();
    }
    if (access.user() == null) {
      return null;
    }
    String both = access.user() + ":" + (access.password() == null ? "" : access.password());
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  /// Asks for what must be there.
  ///
  /// @throws EngineException when it is not, or something else is wrong
  public JsonNode get(String path) {
    return body("GET", path, null);
  }

  /// Sends what must go well.
  ///
  /// @throws EngineException when it does not
  public JsonNode post(String path, @Nullable Object json) {
    return body("POST", path, json);
  }

  /// Sends what must go well.
  ///
  /// @throws EngineException when it does not
  public JsonNode put(String path, @Nullable Object json) {
    return body("PUT", path, json);
  }

  /// Sends lines of JSON that must be understood; what each of them came to is in the answer.
  public JsonNode lines(String path, byte[] lines) {
    return well(send("POST", path, lines, "application/x-ndjson"));
  }

  private JsonNode body(String method, String path, @Nullable Object json) {
    return well(exchange(method, path, json));
  }

  private JsonNode well(Answer answer) {
    if (!answer.isOk()) {
      throw trouble(answer);
    }
    return answer.body();
  }

  /// What an answer that is none is told as.
  public EngineException trouble(Answer answer) {
    return ClusterTrouble.answered(address(), answer);
  }

  /// Sends something and gives whatever is answered, errors too.
  ///
  /// @throws EngineException when nobody answers
  public Answer exchange(String method, String path, @Nullable Object json) {
    return send(method, path, json == null ? null : ClusterJson.bytes(json), JSON);
  }

  /// Where it is, for messages.
  public String address() {
    return access.toString();
  }

  private Answer send(String method, String path, byte @Nullable [] body, String type) {
    if (!known) {
      requireNewEnough();
      known = true;
    }
    return sendAnyway(method, path, body, type);
  }

  private Answer sendAnyway(String method, String path, byte @Nullable [] body, String type) {
    int tries = Math.max(TRIES, access.nodes().size() + 1);
    for (int attempt = 1; ; attempt++) {
      int node = Math.floorMod(next.get(), access.nodes().size());
      URI uri = URI.create(access.nodes().get(node) + "/" + path);
      try {
        Answer answer = once(uri, method, body, type);
        if (!MENDED_BY_TIME.contains(answer.status()) || attempt == tries) {
          return answer;
        }
      } catch (IOException e) {
        next.compareAndSet(node, node + 1);
        if (attempt >= tries || !isMendedByTrying(e)) {
          throw ClusterTrouble.onTheWay(access.nodes().get(node).toString(), e);
        }
      }
      pause(attempt);
    }
  }

  /// One that is away may come back, and another may answer in its place; a certificate stays what
  /// it is.
  private static boolean isMendedByTrying(IOException e) {
    return !(e instanceof javax.net.ssl.SSLException);
  }

  private Answer once(URI uri, String method, byte @Nullable [] body, String type)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(ANSWERING)
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (body != null) {
      request.header("Content-Type", type);
    }
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), ClusterJson.read(response.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped(e);
    }
  }

  /// Longer after each try, and for each who waits another while, so that they do not come back all
  /// at once.
  private static void pause(int attempt) {
    long most = FIRST_WAIT_MILLIS << Math.min(attempt, 6);
    try {
      Thread.sleep(most / 2 + ThreadLocalRandom.current().nextLong(most / 2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped(e);
    }
  }

  private static EngineException stopped(InterruptedException e) {
    return new EngineException(
        EngineException.Kind.UNAVAILABLE, "stopped while the cluster was being asked", e);
  }

  private void requireNewEnough() {
    Answer answer = sendAnyway("GET", "", null, JSON);
    if (!answer.isOk()) {
      throw trouble(answer);
    }
    JsonNode version = answer.body().path("version");
    String number = version.path("number").asString("");
    if (!version.path("distribution").asString("").equals("opensearch")) {
      throw ClusterTrouble.refused(
          address() + " is no OpenSearch" + (number.isEmpty() ? "" : " (version " + number + ")"));
    }
    if (isOlder(number)) {
      throw ClusterTrouble.refused(
          "OpenSearch at "
              + address()
              + " is version "
              + number
              + ", and Kiji needs "
              + OLDEST.get(0)
              + "."
              + OLDEST.get(1)
              + " or newer: update the cluster");
    }
  }

  private static boolean isOlder(String number) {
    String[] parts = number.split("[.-]", -1);
    for (int i = 0; i < OLDEST.size(); i++) {
      int part =
          i < parts.length && parts[i].matches("[0-9]{1,6}") ? Integer.parseInt(parts[i]) : 0;
      if (part != OLDEST.get(i)) {
        return part < OLDEST.get(i);
      }
    }
    return false;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
