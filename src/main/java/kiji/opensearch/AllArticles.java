package kiji.opensearch;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import kiji.embedded.document.Fields;
import kiji.engine.IndexedArticle;
import kiji.opensearch.client.ClusterClient;
import kiji.opensearch.client.ClusterJson;
import kiji.opensearch.client.ClusterSearching;
import kiji.opensearch.mapping.ArticleSource;
import kiji.opensearch.mapping.IndexShape;
import tools.jackson.databind.JsonNode;

/// Reads every article of an index back, a few at a time, by their ids.
final class AllArticles {
  private static final int PAGE = 200;

  private AllArticles() {}

  /// @param query what finds them
  /// @param each told every article and whether others tell its story
  static void read(
      ClusterClient client,
      String index,
      Map<String, Object> query,
      BiConsumer<IndexedArticle, Boolean> each) {
    Map<String, Object> body =
        ClusterJson.object(
            "size",
            PAGE,
            "track_total_hits",
            false,
            "query",
            query,
            "docvalue_fields",
            List.of(IndexShape.FOLDED),
            "sort",
            List.of(IndexShape.name(Fields.ID_VALUES)));
    while (true) {
      JsonNode hits = ClusterSearching.search(client, index, body, index).path("hits").path("hits");
      for (JsonNode hit : hits) {
        IndexedArticle article = ArticleSource.indexed(hit.path("_source"));
        each.accept(article, hit.path("fields").path(IndexShape.FOLDED).path(0).asBoolean(false));
        body.put("search_after", List.of(article.article().id().value()));
      }
      if (hits.size() < PAGE) {
        return;
      }
    }
  }
}
