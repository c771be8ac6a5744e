package kiji.opensearch.results;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kiji.embedded.document.Fields;
import kiji.engine.SearchRequest;
import kiji.opensearch.client.ClusterJson;

/// What an article's age multiplies its score by: `1 + weight` for one of now, halfway to 1 after
/// each half-life; 1 without a date.
final class Freshened {
  private Freshened() {}

  static Map<String, Object> of(Map<String, Object> query, SearchRequest request) {
    return of(
        query,
        request.ranking().freshnessWeight(),
        request.ranking().freshnessHalfLife(),
        request.asOf());
  }

  static Map<String, Object> of(
      Map<String, Object> query, float weight, Duration halfLife, Instant now) {
    if (weight == 0) {
      return query;
    }
    Map<String, Object> fading =
        ClusterJson.object("origin", now.toEpochMilli(), "scale", halfLife.toMillis(), "decay", .5);
    return Map.of(
        "function_score",
        ClusterJson.object(
            "query",
            query,
            "functions",
            List.of(
                Map.of("weight", 1),
                ClusterJson.object(
                    "filter",
                    Map.of("exists", Map.of("field", Fields.PUBLISHED_AT)),
                    "exp",
                    Map.of(Fields.PUBLISHED_AT, fading),
                    "weight",
                    weight)),
            "score_mode",
            "sum",
            "boost_mode",
            "multiply"));
  }
}
