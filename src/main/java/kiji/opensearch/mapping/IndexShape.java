package kiji.opensearch.mapping;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kiji.analysis.Layer;
import kiji.embedded.document.Fields;
import kiji.opensearch.client.ClusterJson;
import kiji.query.TextField;

/// The settings and fields of an archive's index in a cluster: how tokens that were cut here are
/// taken apart there, and what is searched, counted and kept.
public final class IndexShape {
  /// What an article's own fields are kept under; the only part that can be read back.
  public static final String KEPT = "kept";

  /// Whether other articles of the index tell the same story.
  public static final String FOLDED = "folded";

  /// The day that an article shows, as a date.
  public static final String SHOWN = "shown";

  /// Takes apart what [CutText] wrote.
  public static final String ANALYZER = "cut";

  private static final String ONE_TOKEN = "typed";
  private static final int LONGEST = 32_766;

  /// Places of a list that can be asked for by their number.
  public static final int DEEPEST = 100_000;

  private static final Set<String> TEXTS =
      Arrays.stream(TextField.values())
          .flatMap(text -> Arrays.stream(Layer.values()).map(layer -> Fields.of(text, layer)))
          .collect(Collectors.toSet());
  private static final List<String> NAMES =
      List.of(
          Fields.ID,
          Fields.SOURCE,
          Fields.DOMAIN,
          Fields.LANGUAGE,
          Fields.SECTION,
          Fields.AUTHOR,
          Fields.AUTHOR_WORD,
          Fields.STORY);
  private static final List<String> VALUES =
      List.of(
          Fields.ID_VALUES,
          Fields.SOURCE_VALUES,
          Fields.LANGUAGE_VALUES,
          Fields.SECTION_VALUES,
          Fields.AUTHOR_VALUES,
          Fields.MONTH_VALUES);
  private static final List<String> NUMBERS =
      List.of(Fields.PUBLISHED_AT, Fields.DAY, Fields.ARRIVED, Fields.STORY_VALUES);

  private IndexShape() {}

  /// A field's name in a cluster, where a dot would make it part of another.
  public static String name(String field) {
    return field.replace('.', '_');
  }

  /// A word or value as a field of a cluster has it.
  public static String written(String field, String term) {
    return TEXTS.contains(field) ? CutText.written(term) : term;
  }

  /// What a new index is made of.
  public static Map<String, Object> of(int shards) {
    return ClusterJson.object("settings", settings(shards), "mappings", mappings());
  }

  private static Map<String, Object> settings(int shards) {
    Map<String, Object> analysis =
        ClusterJson.object(
            "tokenizer",
            Map.of(
                "places",
                ClusterJson.object(
                    "type",
                    "char_group",
                    "tokenize_on_chars",
                    List.of(" "),
                    "max_token_length",
                    LONGEST)),
            "filter",
            Map.of(
                "over_each_other",
                ClusterJson.object(
                    "type",
                    "pattern_capture",
                    "preserve_original",
                    false,
                    "patterns",
                    List.of("([^" + CutText.SAME + "]+)")),
                "gaps",
                ClusterJson.object(
                    "type", "stop", "stopwords", List.of(String.valueOf(CutText.GAP)))),
            "analyzer",
            Map.of(
                ANALYZER,
                ClusterJson.object(
                    "type",
                    "custom",
                    "tokenizer",
                    "places",
                    "filter",
                    List.of("over_each_other", "gaps")),
                ONE_TOKEN,
                ClusterJson.object("type", "custom", "tokenizer", "places")));
    return ClusterJson.object(
        "index.number_of_shards",
        shards,
        "index.auto_expand_replicas",
        "0-1",
        "index.refresh_interval",
        "-1",
        "index.max_result_window",
        DEEPEST,
        "index.max_terms_count",
        LONGEST,
        "analysis",
        analysis);
  }

  private static Map<String, Object> mappings() {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (TextField text : TextField.values()) {
      for (Layer layer : Layer.values()) {
        fields.put(name(Fields.of(text, layer)), cut(layer));
      }
    }
    NAMES.forEach(
        field ->
            fields.put(name(field), ClusterJson.object("type", "keyword", "doc_values", false)));
    VALUES.forEach(
        field -> fields.put(name(field), ClusterJson.object("type", "keyword", "index", false)));
    NUMBERS.forEach(field -> fields.put(name(field), ClusterJson.object("type", "long")));
    fields.put(name(Fields.SUGGESTED), ClusterJson.object("type", "keyword", "index", false));
    fields.put(FOLDED, ClusterJson.object("type", "boolean"));
    fields.put(SHOWN, ClusterJson.object("type", "date", "format", "epoch_millis", "index", false));
    fields.put(KEPT, ClusterJson.object("type", "object", "enabled", false));
    return ClusterJson.object(
        "dynamic", "strict", "_source", Map.of("includes", List.of(KEPT)), "properties", fields);
  }

  private static Map<String, Object> cut(Layer layer) {
    return ClusterJson.object(
        "type",
        "text",
        "analyzer",
        ANALYZER,
        "search_analyzer",
        ONE_TOKEN,
        "index_options",
        layer == Layer.BIGRAMS ? "freqs" : "positions");
  }
}
