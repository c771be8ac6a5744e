package kiji.opensearch.results;

import java.util.ArrayList;
import java.util.List;
import kiji.embedded.document.Fields;
import kiji.engine.Sort;
import kiji.opensearch.mapping.IndexShape;
import tools.jackson.databind.JsonNode;

/// A result before its article is read.
///
/// @param score 0 where dates order
/// @param numbers by which dates order
/// @param story a number that copies share
/// @param folded whether there are others of the story
record Row(String id, float score, List<Long> numbers, long story, boolean folded) {
  Row {
    numbers = List.copyOf(numbers);
  }

  /// What a cluster must send of each.
  static final List<String> FIELDS =
      List.of(IndexShape.name(Fields.STORY_VALUES), IndexShape.FOLDED);

  /// @param hit as it came
  static Row of(JsonNode hit, Sort sort) {
    JsonNode order = hit.path("sort");
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; sort != Sort.RELEVANCE && i < order.size() - 1; i++) {
      numbers.add(order.path(i).asLong(0));
    }
    JsonNode fields = hit.path("fields");
    return new Row(
        order.path(order.size() - 1).asString(""),
        sort == Sort.RELEVANCE ? (float) hit.path("_score").asDouble(0) : 0,
        numbers,
        fields.path(IndexShape.name(Fields.STORY_VALUES)).path(0).asLong(0),
        fields.path(IndexShape.FOLDED).path(0).asBoolean(false));
  }

  Row scored(float value) {
    return new Row(id, value, numbers, story, folded);
  }

  ListPlace place(Sort sort, ListPlace.Part part) {
    return new ListPlace(sort, part, score, numbers, id);
  }

  /// Those of an answer.
  static List<Row> all(JsonNode answer, Sort sort) {
    List<Row> rows = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hit -> rows.add(of(hit, sort)));
    return rows;
  }
}
