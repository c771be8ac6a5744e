package kiji.corpus.json;

import java.util.List;
import java.util.stream.Stream;
import kiji.article.ArticleId;
import kiji.corpus.PageFacts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a JSON object says of a page, taken as generously as it can be: a number is a text too, one
/// author needs no list, a field of another shape is not there.
public final class JsonFacts {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private JsonFacts() {}

  /// Reads one JSON value.
  ///
  /// @throws tools.jackson.core.JacksonException when it is not JSON, or nested too deep
  public static JsonNode read(byte[] json) {
    return MAPPER.readTree(json);
  }

  public static PageFacts facts(JsonNode node) {
    return facts(node, word(node, "title"));
  }

  /// Facts of an article whose title is told elsewhere.
  public static PageFacts factsBesideTitle(JsonNode node) {
    return facts(node, null);
  }

  /// The text of a field as it stands; null when there is none.
  public static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value != null && value.isValueNode() && !value.isNull() ? value.asString() : null;
  }

  private static PageFacts facts(JsonNode node, @Nullable String title) {
    return new PageFacts(
        id(word(node, "id")),
        word(node, "url"),
        title,
        source(node),
        word(node, "publishedAt"),
        word(node, "language"),
        word(node, "section"),
        authors(node));
  }

  /// An id that cannot stand as it is gives way to one made from it: stable as well.
  private static @Nullable String id(@Nullable String given) {
    return given == null || ArticleId.isValid(given) ? given : ArticleId.derivedFrom(given).value();
  }

  private static @Nullable String source(JsonNode node) {
    JsonNode value = node.get("source");
    if (value == null || !value.isObject()) {
      return word(node, "source");
    }
    String name = word(value, "name");
    return name == null ? word(value, "id") : name;
  }

  private static List<String> authors(JsonNode node) {
    JsonNode value = node.get("authors");
    Stream<JsonNode> each =
        value == null ? Stream.empty() : value.isArray() ? value.valueStream() : Stream.of(value);
    return each.filter(JsonNode::isString)
        .map(author -> author.asString().strip())
        .filter(author -> !author.isEmpty())
        .toList();
  }

  private static @Nullable String word(JsonNode node, String field) {
    String text = text(node, field);
    return text == null || text.isBlank() ? null : text.strip();
  }
}
