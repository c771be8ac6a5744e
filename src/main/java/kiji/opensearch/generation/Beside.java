package kiji.opensearch.generation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import kiji.opensearch.client.Answer;
import kiji.opensearch.client.ClusterClient;
import kiji.opensearch.client.ClusterJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The index beside the generations: small documents that are read by their id alone. Made by the
/// first that is written.
public final class Beside {
  private static final String GENERATION = "generation";

  private final ClusterClient client;
  private final String index;

  public Beside(ClusterIndexes indexes) {
    this.client = indexes.client();
    this.index = indexes.beside();
  }

  /// A document and the state in which it was read.
  record Read(JsonNode source, long number, long term) {}

  ClusterClient client() {
    return client;
  }

  /// Makes the index where there is none.
  void make() {
    Answer made =
        client.exchange(
            "PUT",
            index,
            ClusterJson.object(
                "settings",
                ClusterJson.object("index.auto_expand_replicas", "0-1"),
                "mappings",
                ClusterJson.object(
                    "dynamic",
                    false,
                    "properties",
                    Map.of(GENERATION, Map.of("type", "keyword")))));
    if (!made.isOk() && !made.errorType().equals("resource_already_exists_exception")) {
      throw client.trouble(made);
    }
  }

  Optional<Read> read(String id) {
    Answer answer = client.exchange("GET", document(id), null);
    if (answer.isMissing()) {
      return Optional.empty();
    }
    if (!answer.isOk()) {
      throw client.trouble(answer);
    }
    JsonNode body = answer.body();
    return Optional.of(
        new Read(
            body.path("_source"),
            body.path("_seq_no").asLong(0),
            body.path("_primary_term").asLong(0)));
  }

  /// Writes a document if it is still as it was read.
  ///
  /// @param read absent when it must be new
  /// @return whether it was
  boolean write(String id, @Nullable Read read, Map<String, Object> source) {
    String only =
        read == null
            ? "?op_type=create"
            : "?if_seq_no=" + read.number() + "&if_primary_term=" + read.term();
    Answer answer = client.exchange("PUT", document(id) + only, source);
    if (answer.isConflict()) {
      return false;
    }
    if (!answer.isOk()) {
      throw client.trouble(answer);
    }
    return true;
  }

  /// Writes a part of what is kept with a generation.
  void write(String id, String generation, String data) {
    client.put(document(id), ClusterJson.object(GENERATION, generation, "data", data));
  }

  /// Takes all away that is kept with a generation.
  void delete(String generation) {
    client.exchange("POST", index + "/_refresh", null);
    Answer answer =
        client.exchange(
            "POST",
            index + "/_delete_by_query?conflicts=proceed",
            Map.of("query", Map.of("term", Map.of(GENERATION, generation))));
    if (!answer.isOk() && !answer.isMissing()) {
      throw client.trouble(answer);
    }
  }

  private String document(String id) {
    return index + "/_doc/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
