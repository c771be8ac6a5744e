package kiji.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import kiji.web.edge.Json;
import tools.jackson.databind.JsonNode;

/// Asks a server on this machine for more than it can answer, and measures what others see
/// meanwhile: health, an honest reader at another address, and one at the same address who keeps to
/// Retry-After. `OverloadDrill PORT [SECONDS]`, 20 seconds a drill and 60 at most. The load comes
/// from a process of its own, niced, so that it takes from the server only what nobody else wants.
public final class OverloadDrill {
  private static final int CLIENTS = 64;
  private static final int SECONDS = 20;
  private static final int MOST_SECONDS = 60;
  private static final int WORDS = 60;
  private static final String SAME = "127.0.0.1";
  private static final String ELSEWHERE = "127.0.0.2";

  private final int port;
  private final int seconds;
  private final List<String> words;

  private OverloadDrill(int port, int seconds, List<String> words) {
    this.port = port;
    this.seconds = seconds;
    this.words = words;
  }

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : SECONDS;
    OverloadDrill drill =
        new OverloadDrill(port, Math.clamp(seconds, 1, MOST_SECONDS), words(port));
    drill.run("nobody else", List.of());
    drill.run(CLIENTS + " clients", List.of("clients", "" + CLIENTS));
    drill.run(
        Pipelines.CONNECTIONS
            + " connections that pipeline "
            + Pipelines.SEARCHES
            + " searches each and never read",
        List.of("pipelines"));
  }

  /// Words of the newest titles, for searches that find something.
  private static List<String> words(int port) throws IOException, InterruptedException {
    try (Reader reader = new Reader(SAME, port)) {
      HttpResponse<String> newest = reader.get("/api/search?sortBy=newest&pageSize=100");
      Set<String> words = new LinkedHashSet<>();
      for (JsonNode article : Json.MAPPER.readTree(newest.body()).get("articles")) {
        for (String word : article.get("title").asString().split("[^\\p{L}]+", -1)) {
          if (word.length() > 3) {
            words.add(word.toLowerCase(Locale.ROOT));
          }
        }
      }
      return words.stream().limit(WORDS).toList();
    }
  }

  private void run(String load, List<String> flood) throws Exception {
    System.out.printf("%s, %d s%n", load, seconds);
    Process process = flood.isEmpty() ? null : Flood.begin(port, seconds, flood, words);
    try (Probe health = Probe.of(new Reader(ELSEWHERE, port), words, Probe.Kind.HEALTH);
        Probe elsewhere = Probe.of(new Reader(ELSEWHERE, port), words, Probe.Kind.SEARCH);
        Probe same = Probe.of(new Reader(SAME, port), words, Probe.Kind.SEARCH)) {
      TimeUnit.SECONDS.sleep(seconds);
      health.end();
      elsewhere.end();
      same.end();
      System.out.println("  /health/live         " + health);
      System.out.println("  searches, elsewhere  " + elsewhere);
      System.out.println("  searches, same       " + same);
    }
    if (process != null) {
      process.waitFor();
    }
  }
}
