package kiji.opensearch.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiji.article.ArticleId;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.Fields;
import kiji.embedded.document.IndexSetup;
import kiji.engine.IndexedArticle;
import kiji.opensearch.client.ClusterJson;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.JsonNode;

/// An article as a cluster's index holds it: made of the document that the embedded engine would
/// write, field by field, so that what can be found and counted is decided in one place. Safe for
/// many threads.
public final class ArticleSource {
  private static final int LONGEST_ID = 512;
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final ArticleDocuments documents;
  private final Analyzer analyzer;

  /// @param clock the time of indexing, which no article's date is far ahead of
  public ArticleSource(IndexSetup setup, InstantSource clock) {
    this.documents = new ArticleDocuments(clock);
    this.analyzer = setup.analyzer();
  }

  /// What a cluster calls an article: its id, or what stands for one that is too long for that.
  public static String key(ArticleId id) {
    String value = id.value();
    return value.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ID && !value.startsWith("_")
        ? value
        : "_" + Long.toHexString(ArticleId.hash64(value)) + "-" + value.hashCode();
  }

  /// An article as it is sent.
  ///
  /// @param folded whether other articles tell the same story
  public byte[] of(IndexedArticle article, boolean folded) {
    Document document = documents.document(article);
    Map<String, Object> source = new LinkedHashMap<>();
    Map<String, CutText> texts = new LinkedHashMap<>();
    Map<String, List<Object>> kept = new LinkedHashMap<>();
    for (IndexableField field : document.getFields()) {
      if (field.fieldType().stored()) {
        kept.computeIfAbsent(IndexShape.name(field.name()), name -> new ArrayList<>())
            .add(field.numericValue() == null ? field.stringValue() : field.numericValue());
      }
      if (field.fieldType().indexOptions().compareTo(IndexOptions.DOCS_AND_FREQS) >= 0) {
        addText(texts.computeIfAbsent(field.name(), name -> new CutText()), field);
      } else {
        addValue(source, field);
      }
    }
    texts.forEach((name, text) -> source.put(IndexShape.name(name), text.toString()));
    if (source.get(Fields.DAY) instanceof Long day) {
      source.put(IndexShape.SHOWN, day * DAY_MILLIS);
    }
    source.put(IndexShape.FOLDED, folded);
    source.put(IndexShape.KEPT, kept);
    return ClusterJson.bytes(source);
  }

  private void addText(CutText text, IndexableField field) {
    if (field.fieldType().tokenized()) {
      text.add(analyzer.tokenStream(field.name(), field.stringValue()));
    } else {
      text.add(field.stringValue(), 1);
    }
  }

  /// Words that are found whole, values that are counted, numbers.
  private static void addValue(Map<String, Object> source, IndexableField field) {
    String name = IndexShape.name(field.name());
    DocValuesType values = field.fieldType().docValuesType();
    if (values == DocValuesType.NUMERIC && field.numericValue() != null) {
      source.put(name, field.numericValue().longValue());
      return;
    }
    BytesRef bytes = field.binaryValue();
    boolean isWhole = field.fieldType().indexOptions() == IndexOptions.DOCS;
    if (!isWhole && (values == DocValuesType.NONE || bytes == null)) {
      return;
    }
    String value = bytes == null ? field.stringValue() : bytes.utf8ToString();
    List<Object> all = new ArrayList<>();
    if (source.get(name) instanceof List<?> before) {
      all.addAll(before);
    }
    all.add(value);
    source.put(name, all);
  }

  /// The stored fields of an article that a cluster gave back.
  ///
  /// @param source as it came
  public static Document stored(JsonNode source) {
    Document document = new Document();
    JsonNode kept = source.path(IndexShape.KEPT);
    for (Map.Entry<String, JsonNode> field : kept.properties()) {
      String name = field.getKey().replace('_', '.');
      for (JsonNode value : field.getValue()) {
        document.add(
            value.isNumber()
                ? new StoredField(name, value.asLong())
                : new StoredField(name, value.asString("")));
      }
    }
    return document;
  }

  /// An article with what is kept about its coming.
  public static IndexedArticle indexed(JsonNode source) {
    return ArticleDocuments.indexed(stored(source));
  }
}
