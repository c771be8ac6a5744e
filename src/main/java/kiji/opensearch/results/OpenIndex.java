package kiji.opensearch.results;

import java.util.Map;
import kiji.embedded.document.IndexSetup;
import kiji.opensearch.client.ClusterClient;
import kiji.opensearch.client.ClusterSearching;
import kiji.opensearch.client.ManySearches;
import kiji.opensearch.query.GenerationVocabulary;
import tools.jackson.databind.JsonNode;

/// A published generation's index, which never changes, and what is known of it.
///
/// @param generation its id
/// @param index its name in the cluster
/// @param articles it holds
/// @param shards it is spread over
/// @param vocabulary of its articles
public record OpenIndex(
    ClusterClient client,
    String generation,
    String index,
    long articles,
    int shards,
    IndexSetup setup,
    GenerationVocabulary vocabulary) {
  /// How many articles each shard looks at, where all look at so many.
  long inEachShard(long all) {
    return Math.max(1, all / shards);
  }

  /// One search of it.
  ///
  /// @param by what it belongs to
  JsonNode search(Map<String, Object> body, Object by) {
    return ClusterSearching.search(client, index, body, by);
  }

  /// Several searches of it in one request.
  ManySearches searches() {
    return new ManySearches(client, index);
  }
}
