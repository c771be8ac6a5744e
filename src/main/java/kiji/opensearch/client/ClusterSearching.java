package kiji.opensearch.client;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// How every search is asked.
public final class ClusterSearching {
  /// Words are as rare as they are in all shards, and an answer is whole or none.
  static final Map<String, Object> HOW =
      ClusterJson.object(
          "search_type", "dfs_query_then_fetch", "allow_partial_search_results", false);

  private static final String ASKED_SO =
      "/_search?search_type=dfs_query_then_fetch&allow_partial_search_results=false&preference=";

  private ClusterSearching() {}

  /// One search of an index.
  ///
  /// @param by what it belongs to: searches of one list go to the same copies of the shards, since
  ///   each copy may weigh a little otherwise
  /// @throws kiji.engine.EngineException when it fails, on any shard
  public static JsonNode search(
      ClusterClient client, String index, Map<String, Object> body, Object by) {
    String copies = Integer.toHexString(by.toString().hashCode());
    return whole(client, client.post(index + ASKED_SO + copies, body));
  }

  static JsonNode whole(ClusterClient client, JsonNode answer) {
    int failed = answer.path("_shards").path("failed").asInt(0);
    if (answer.has("error")) {
      throw client.trouble(new Answer(answer.path("status").asInt(500), answer));
    }
    if (failed > 0) {
      throw ClusterTrouble.unavailable(
          failed
              + " parts of an index are away at "
              + client.address()
              + ": see that all of the cluster's nodes run");
    }
    return answer;
  }
}
