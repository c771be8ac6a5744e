package kiji.opensearch.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kiji.embedded.document.Fields;
import kiji.engine.Sort;
import kiji.opensearch.client.ClusterJson;
import kiji.opensearch.mapping.IndexShape;

/// The order of a list: by score, or by the day that an article shows and then its moment, those
/// without a date last; equal ones by id.
final class RowOrder {
  private RowOrder() {}

  /// As a cluster is asked for it.
  static List<Object> of(Sort sort) {
    List<Object> order = new ArrayList<>();
    switch (sort) {
      case RELEVANCE -> order.add(Map.of("_score", "desc"));
      case NEWEST, OLDEST -> addDates(order, sort == Sort.NEWEST ? "desc" : "asc");
      case ARRIVED -> {
        order.add(by(Fields.ARRIVED, "desc"));
        addDates(order, "desc");
      }
    }
    order.add(by(Fields.ID_VALUES, "asc"));
    return order;
  }

  /// How many numbers order such a list.
  static int numbers(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> 0;
      case NEWEST, OLDEST -> 2;
      case ARRIVED -> 3;
    };
  }

  /// Best first, as a cluster orders by score.
  static Comparator<Row> byScore() {
    return Comparator.<Row>comparingDouble(row -> -row.score()).thenComparing(Row::id);
  }

  private static void addDates(List<Object> order, String direction) {
    order.add(by(Fields.DAY, direction));
    order.add(by(Fields.PUBLISHED_AT, direction));
  }

  private static Map<String, Object> by(String field, String direction) {
    return Map.of(
        IndexShape.name(field), ClusterJson.object("order", direction, "missing", "_last"));
  }
}
