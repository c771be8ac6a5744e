package kiji.opensearch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.Fields;
import kiji.engine.IndexedArticle;
import kiji.opensearch.client.Bulk;
import kiji.opensearch.client.ClusterClient;
import kiji.opensearch.client.ClusterJson;
import kiji.opensearch.client.ClusterSearching;
import kiji.opensearch.mapping.ArticleSource;
import kiji.opensearch.mapping.IndexShape;
import tools.jackson.databind.JsonNode;

/// Marks the articles of an index that tell a story which others tell too, so that only those are
/// told apart when copies are folded. Looks at the stories of this run alone: all others are marked
/// already.
final class FoldedStories {
  private static final int AT_ONCE = 1000;

  private final ClusterClient client;
  private final String index;
  private final ArticleSource source;
  private final Set<Long> stories = new HashSet<>();

  FoldedStories(ClusterClient client, String index, ArticleSource source) {
    this.client = client;
    this.index = index;
    this.source = source;
  }

  synchronized void saw(IndexedArticle article) {
    stories.add(ArticleDocuments.hash(article.storyKey()));
  }

  /// Marks what is findable; what was marked is findable after the next refresh.
  synchronized void mark(Bulk bulk) {
    List<Long> all = List.copyOf(stories);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Long> several = toldTwice(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
      if (!several.isEmpty()) {
        mark(several, bulk);
      }
    }
    bulk.flush();
  }

  private List<Long> toldTwice(List<Long> some) {
    JsonNode answer =
        search(
            ClusterJson.object(
                "size",
                0,
                "track_total_hits",
                false,
                "query",
                of(some),
                "aggs",
                Map.of(
                    "stories",
                    Map.of(
                        "terms",
                        ClusterJson.object(
                            "field", field(), "min_doc_count", 2, "size", AT_ONCE)))));
    List<Long> twice = new ArrayList<>();
    answer
        .path("aggregations")
        .path("stories")
        .path("buckets")
        .forEach(bucket -> twice.add(bucket.path("key").asLong(0)));
    return twice;
  }

  private void mark(List<Long> some, Bulk bulk) {
    Map<String, Object> unmarked =
        Map.of(
            "bool",
            Map.of("filter", List.of(of(some), Map.of("term", Map.of(IndexShape.FOLDED, false)))));
    AllArticles.read(
        client,
        index,
        unmarked,
        (article, folded) ->
            bulk.put(ArticleSource.key(article.article().id()), source.of(article, true)));
  }

  private JsonNode search(Map<String, Object> body) {
    return ClusterSearching.search(client, index, body, index);
  }

  private static Map<String, Object> of(List<Long> some) {
    return Map.of("terms", Map.of(field(), some));
  }

  private static String field() {
    return IndexShape.name(Fields.STORY_VALUES);
  }
}
