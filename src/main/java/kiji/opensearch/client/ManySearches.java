package kiji.opensearch.client;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Searches of one index that are asked in one request. For one thread.
public final class ManySearches {
  /// In one request: more are asked in several.
  private static final int AT_ONCE = 500;

  private final ClusterClient client;
  private final String index;
  private final List<Object> bodies = new ArrayList<>();

  public ManySearches(ClusterClient client, String index) {
    this.client = client;
    this.index = index;
  }

  /// Adds one.
  ///
  /// @return its place among the answers
  public int add(Map<String, Object> body) {
    bodies.add(body);
    return bodies.size() - 1;
  }

  /// What each answers, in their order.
  ///
  /// @throws kiji.engine.EngineException when one fails
  public List<JsonNode> answers() {
    List<JsonNode> answers = new ArrayList<>();
    for (int from = 0; from < bodies.size(); from += AT_ONCE) {
      ask(bodies.subList(from, Math.min(bodies.size(), from + AT_ONCE)), answers);
    }
    return answers;
  }

  private void ask(List<Object> some, List<JsonNode> answers) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Object body : some) {
      lines.writeBytes(ClusterJson.bytes(ClusterSearching.HOW));
      lines.write('\n');
      lines.writeBytes(ClusterJson.bytes(body));
      lines.write('\n');
    }
    for (JsonNode answer :
        client.lines(index + "/_msearch", lines.toByteArray()).path("responses")) {
      answers.add(ClusterSearching.whole(client, answer));
    }
  }
}
