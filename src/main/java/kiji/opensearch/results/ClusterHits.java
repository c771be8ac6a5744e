package kiji.opensearch.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kiji.article.Article;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.Fields;
import kiji.embedded.matching.OtherWords;
import kiji.embedded.results.Marking;
import kiji.embedded.results.Marks;
import kiji.engine.Hit;
import kiji.engine.Hit.Copy;
import kiji.engine.SearchRequest;
import kiji.opensearch.client.ClusterJson;
import kiji.opensearch.client.ManySearches;
import kiji.opensearch.mapping.ArticleSource;
import kiji.opensearch.mapping.IndexShape;
import org.apache.lucene.document.Document;
import tools.jackson.databind.JsonNode;

/// Makes the hits of one page: the articles read in one request with the copies of their stories,
/// the words marked here by the same code as in the embedded engine.
final class ClusterHits {
  private static final int MOST_COPIES = 1000;
  private static final List<String> OF_COPIES =
      List.of(
              Fields.ID,
              Fields.TITLE,
              Fields.SOURCE_ID,
              Fields.SOURCE_NAME,
              Fields.SOURCE_DOMAIN,
              Fields.PUBLISHED,
              Fields.URL)
          .stream()
          .map(field -> IndexShape.KEPT + "." + IndexShape.name(field))
          .toList();

  private final OpenIndex index;
  private final SearchRequest request;
  private final OtherWords others;
  private final Map<String, Object> found;

  /// @param found what finds the results of the list
  ClusterHits(
      OpenIndex index, SearchRequest request, OtherWords others, Map<String, Object> found) {
    this.index = index;
    this.request = request;
    this.others = others;
    this.found = found;
  }

  List<Hit> of(List<Row> page) {
    if (page.isEmpty()) {
      return List.of();
    }
    ManySearches searches = index.searches();
    List<String> ids = page.stream().map(Row::id).toList();
    searches.add(
        ClusterJson.object("size", ids.size(), "query", Map.of("terms", Map.of(Fields.ID, ids))));
    Set<Long> stories =
        page.stream()
            .filter(row -> request.collapse() && row.folded())
            .map(Row::story)
            .collect(Collectors.toSet());
    if (!stories.isEmpty()) {
      searches.add(copies(stories));
    }
    List<JsonNode> answers = searches.answers();
    Map<String, Document> articles = new HashMap<>();
    for (JsonNode hit : answers.getFirst().path("hits").path("hits")) {
      Document document = ArticleSource.stored(hit.path("_source"));
      articles.put(document.get(Fields.ID), document);
    }
    Map<Long, List<Copy>> copies = stories.isEmpty() ? Map.of() : copies(answers.get(1));
    return hits(page, articles, copies);
  }

  private Map<String, Object> copies(Set<Long> stories) {
    Map<String, Object> ofThese =
        Map.of("terms", Map.of(IndexShape.name(Fields.STORY_VALUES), stories));
    return ClusterJson.object(
        "size",
        MOST_COPIES,
        "_source",
        OF_COPIES,
        "docvalue_fields",
        Row.FIELDS,
        "query",
        Map.of("bool", Map.of("filter", List.of(found, ofThese))),
        "sort",
        List.of(Fields.ID_VALUES.replace('.', '_')));
  }

  private static Map<Long, List<Copy>> copies(JsonNode answer) {
    Map<Long, List<Copy>> copies = new HashMap<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      Article article = ArticleDocuments.article(ArticleSource.stored(hit.path("_source")));
      long story = hit.path("fields").path(IndexShape.name(Fields.STORY_VALUES)).path(0).asLong(0);
      copies.computeIfAbsent(story, one -> new ArrayList<>()).add(Copy.of(article));
    }
    return copies;
  }

  private List<Hit> hits(
      List<Row> page, Map<String, Document> articles, Map<Long, List<Copy>> copies) {
    Marking marking = new Marking(index.setup(), request, List.of(), others);
    List<Hit> hits = new ArrayList<>();
    for (Row row : page) {
      Document document = articles.get(row.id());
      if (document == null) {
        continue;
      }
      Article article = ArticleDocuments.article(document);
      Marks marks = request.highlight() ? marks(marking, article) : Marks.none(article.title());
      List<Copy> others =
          row.folded()
              ? copies.getOrDefault(row.story(), List.of()).stream()
                  .filter(copy -> !copy.id().equals(article.id()))
                  .sorted(oldestFirst())
                  .toList()
              : List.of();
      hits.add(
          new Hit(
              article,
              row.score(),
              marks.title(),
              marks.body(),
              others,
              ArticleDocuments.arrived(document),
              ArticleDocuments.story(document)));
    }
    return hits;
  }

  static Comparator<Copy> oldestFirst() {
    return Comparator.comparing(Copy::publishedAt, Comparator.nullsLast(Comparator.naturalOrder()));
  }

  private static Marks marks(Marking marking, Article article) {
    try {
      return marking.in(article);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
