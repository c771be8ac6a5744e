package kiji.opensearch.results;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.Fields;
import kiji.embedded.matching.Work;
import kiji.engine.FindsRelated.Related;
import kiji.engine.Hit.Copy;
import kiji.opensearch.client.ClusterJson;
import kiji.opensearch.client.ManySearches;
import kiji.opensearch.mapping.ArticleSource;
import kiji.opensearch.mapping.CutText;
import kiji.opensearch.mapping.IndexShape;
import kiji.query.TextField;
import org.apache.lucene.document.Document;
import tools.jackson.databind.JsonNode;

/// Finds what else there is to read beside an article: its copies by the key of its story, and
/// others by the words that tell it from the rest of the archive.
final class ClusterRelated {
  private static final int WORDS = 30;
  private static final int COMMON = 12;
  private static final int FEW = 6;
  private static final int BEGINNING = 3000;
  private static final int MOST_COPIES = 50;
  private static final int LOOKED_AT = 4;
  private static final double LEAST_SHARE = .2;
  private static final float NEWNESS = .3f;

  private final OpenIndex index;

  ClusterRelated(OpenIndex index) {
    this.index = index;
  }

  Optional<Related> of(ArticleId id, int most, Duration halfLife, Duration budget) {
    Optional<Document> read = document(index, id);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Article article = ArticleDocuments.article(read.get());
    long story = ArticleDocuments.hash(ArticleDocuments.indexed(read.get()).storyKey());
    Map<String, Object> copy = Map.of("term", Map.of(IndexShape.name(Fields.STORY_VALUES), story));
    Map<String, Object> alike = alike(article);
    ManySearches searches = index.searches();
    searches.add(ClusterJson.object("size", MOST_COPIES, "query", copy));
    searches.add(
        ClusterJson.object(
            "size",
            1,
            "_source",
            false,
            "query",
            Map.of(
                "bool",
                ClusterJson.object(
                    "must", alike, "filter", Map.of("term", Map.of(Fields.ID, id.value()))))));
    OffsetDateTime published = article.publishedAt();
    Instant day = published == null ? Instant.now() : published.toInstant();
    long articles = Work.articles(budget);
    searches.add(
        ClusterJson.object(
            "size",
            articles == 0 ? 0 : most * LOOKED_AT,
            "terminate_after",
            articles < index.articles() ? index.inEachShard(articles) : 0,
            "query",
            Freshened.of(
                Map.of("bool", ClusterJson.object("must", alike, "must_not", copy)),
                NEWNESS,
                halfLife,
                day)));
    List<JsonNode> answers = searches.answers();
    double itself = answers.get(1).path("hits").path("hits").path(0).path("_score").asDouble(0);
    return Optional.of(
        new Related(
            copies(answers.getFirst(), id),
            similar(answers.get(2), itself, most),
            articles == 0
                || (articles < index.articles()
                    && answers.get(2).path("terminated_early").asBoolean(false))));
  }

  /// An article's stored fields.
  static Optional<Document> document(OpenIndex index, ArticleId id) {
    JsonNode answer =
        index.search(
            ClusterJson.object(
                "size",
                1,
                "track_total_hits",
                false,
                "query",
                Map.of("term", Map.of(Fields.ID, id.value()))),
            id);
    JsonNode hits = answer.path("hits").path("hits");
    return hits.isEmpty()
        ? Optional.empty()
        : Optional.of(ArticleSource.stored(hits.path(0).path("_source")));
  }

  private static List<Copy> copies(JsonNode answer, ArticleId id) {
    List<Copy> copies = new ArrayList<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      Article copy = ArticleDocuments.article(ArticleSource.stored(hit.path("_source")));
      if (!copy.id().equals(id)) {
        copies.add(Copy.of(copy));
      }
    }
    copies.sort(ClusterHits.oldestFirst());
    return copies;
  }

  private static List<Article> similar(JsonNode answer, double itself, int most) {
    Set<String> stories = new HashSet<>();
    List<Article> similar = new ArrayList<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      Document document = ArticleSource.stored(hit.path("_source"));
      if (similar.size() < most
          && hit.path("_score").asDouble(0) >= LEAST_SHARE * itself
          && stories.add(ArticleDocuments.indexed(document).storyKey())) {
        similar.add(ArticleDocuments.article(document));
      }
    }
    return similar;
  }

  /// The words that tell the article from others, each weighing as much as it tells.
  private Map<String, Object> alike(Article article) {
    String beginning = article.body().substring(0, Math.min(BEGINNING, article.body().length()));
    String title = IndexShape.name(Fields.of(TextField.TITLE, Layer.WORDS));
    String body = IndexShape.name(Fields.of(TextField.BODY, Layer.WORDS));
    Map<String, Object> words =
        ClusterJson.object(
            title, cut(article.title()), body, cut(article.title() + "\n" + beginning));
    return Map.of(
        "more_like_this",
        ClusterJson.object(
            "fields",
            List.of(title, body),
            "like",
            List.of(ClusterJson.object("_index", index.index(), "doc", words)),
            "min_term_freq",
            1,
            "min_doc_freq",
            2,
            "max_doc_freq",
            Math.max(FEW, index.articles() / COMMON),
            "max_query_terms",
            WORDS,
            "boost_terms",
            1,
            "minimum_should_match",
            1));
  }

  private String cut(String text) {
    CutText cut = new CutText();
    int position = -1;
    for (CutToken token : index.setup().analysis().cut(Layer.WORDS, text)) {
      cut.add(token.term(), token.position() - position);
      position = token.position();
    }
    return cut.toString();
  }
}
