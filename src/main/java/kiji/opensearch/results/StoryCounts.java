package kiji.opensearch.results;

import java.util.Map;
import kiji.embedded.document.Fields;
import kiji.opensearch.client.ClusterJson;
import kiji.opensearch.mapping.IndexShape;
import tools.jackson.databind.JsonNode;

/// Counts articles, and the copies of a story as one. Most articles have no copies and are counted
/// as they are; the stories of the others are told apart one by one.
final class StoryCounts {
  /// As many stories with copies are counted exactly; of more, the count is near.
  private static final int EXACTLY = 40_000;

  private static final String ALONE = "alone";
  private static final String STORIES = "stories";
  private static final String DIFFERENT = "different";

  private StoryCounts() {}

  /// What counts all articles found.
  ///
  /// @param collapse whether copies of a story are one
  static Map<String, Object> aggregations(boolean collapse) {
    return collapse
        ? ClusterJson.object(
            ALONE, Map.of("filter", folded(false)),
            STORIES,
                ClusterJson.object("filter", folded(true), "aggs", Map.of(DIFFERENT, different())))
        : Map.of(ALONE, Map.of("filter", Map.of("match_all", Map.of())));
  }

  /// What was counted.
  static long total(JsonNode counted) {
    return counted.path(ALONE).path("doc_count").asLong(0)
        + counted.path(STORIES).path(DIFFERENT).path("value").asLong(0);
  }

  /// Whether the stories are so many that they were not counted exactly.
  static boolean isNear(JsonNode counted) {
    return counted.path(STORIES).path(DIFFERENT).path("value").asLong(0) > EXACTLY;
  }

  /// What counts the articles found in buckets of some kind.
  ///
  /// @param buckets what makes them, without what is in them
  static Map<String, Object> buckets(Map<String, Object> buckets, boolean collapse) {
    return collapse
        ? ClusterJson.object(
            ALONE,
            ClusterJson.object("filter", folded(false), "aggs", Map.of("in", buckets)),
            STORIES,
            ClusterJson.object(
                "filter",
                folded(true),
                "aggs",
                Map.of("in", with(buckets, Map.of(DIFFERENT, different())))))
        : Map.of(
            ALONE,
            ClusterJson.object(
                "filter", Map.of("match_all", Map.of()), "aggs", Map.of("in", buckets)));
  }

  private static Map<String, Object> with(Map<String, Object> buckets, Map<String, Object> inEach) {
    Map<String, Object> more = ClusterJson.object();
    more.putAll(buckets);
    more.put("aggs", inEach);
    return more;
  }

  /// Told of each bucket, twice where both articles alone and stories are in it.
  interface Bucket {
    void holds(JsonNode key, long count);
  }

  static void read(JsonNode counted, Bucket told) {
    for (JsonNode bucket : counted.path(ALONE).path("in").path("buckets")) {
      told.holds(bucket.path("key"), bucket.path("doc_count").asLong(0));
    }
    for (JsonNode bucket : counted.path(STORIES).path("in").path("buckets")) {
      told.holds(bucket.path("key"), bucket.path(DIFFERENT).path("value").asLong(0));
    }
  }

  private static Map<String, Object> folded(boolean is) {
    return Map.of("term", Map.of(IndexShape.FOLDED, is));
  }

  private static Map<String, Object> different() {
    return Map.of(
        "cardinality",
        ClusterJson.object(
            "field", IndexShape.name(Fields.STORY_VALUES), "precision_threshold", EXACTLY));
  }
}
