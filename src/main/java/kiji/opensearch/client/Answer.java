package kiji.opensearch.client;

import tools.jackson.databind.JsonNode;

/// What a cluster answered.
///
/// @param status of HTTP
public record Answer(int status, JsonNode body) {
  public boolean isOk() {
    return status >= 200 && status < 300;
  }

  /// Whether there is no such thing there.
  public boolean isMissing() {
    return status == 404;
  }

  /// Whether something else was there first.
  public boolean isConflict() {
    return status == 409;
  }

  /// What kind of error it is, in the cluster's words; empty text where it is none.
  public String errorType() {
    return body.path("error").path("type").asString("");
  }

  /// Why, in the cluster's words: what lies deepest.
  String reason() {
    JsonNode error = body.path("error");
    JsonNode root = error.path("root_cause").path(0);
    String reason = root.path("reason").asString("");
    return reason.isEmpty() ? error.path("reason").asString(error.asString("")) : reason;
  }
}
