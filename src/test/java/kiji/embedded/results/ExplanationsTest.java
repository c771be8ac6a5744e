package kiji.embedded.results;

import static kiji.embedded.SmallIndex.article;
import static kiji.embedded.SmallIndex.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kiji.article.ArticleId;
import kiji.embedded.SmallIndex;
import kiji.engine.Explains.ScoreExplanation;
import kiji.engine.Explains.ScoreExplanation.Kind;
import kiji.engine.Explains.ScoreExplanation.Part;
import kiji.engine.Hit;
import kiji.engine.SearchRequest;
import kiji.engine.Sort;
import kiji.query.SearchQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
  private SmallIndex index;

  @BeforeEach
  void index() throws IOException {
    index =
        SmallIndex.of(
            article("new", "Semiconductor plants open", "A semiconductor plant of 半導体 opens.")
                .publishedAt(OffsetDateTime.parse("2024-04-30T00:00Z")),
            article("far", "A day", "A semiconductor plant from the future.")
                .publishedAt(OffsetDateTime.parse("2031-01-01T00:00Z")),
            article("old", "半導体工場が開業", "半導体の工場が首相の町に開業した。")
                .publishedAt(OffsetDateTime.parse("1999-01-01T00:00Z")),
            article("undated", "Nothing", "Semiconductor plants, and the U.S. prime minister."),
            article("other", "Else", "Something else."));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void partsAddUpToTheScore() {
    for (SearchQuery query :
        List.of(
            words("semiconductor"),
            words("semiconductor", "plants"),
            words("半導体工場"),
            words("半導体", "plant", "総理大臣"),
            words("US"),
            new SearchQuery.Any(List.of(words("plant"), words("工場"))),
            new SearchQuery.All(
                List.of(words("plant"), new SearchQuery.Phrase("semiconductor plant", 0))),
            new SearchQuery.Prefix("semi"))) {
      SearchRequest request = SmallIndex.request(query);
      List<Hit> hits = index.search(request).hits();
      Map<ArticleId, ScoreExplanation> explanations =
          index.search().explanations(request, ids(hits));
      assertThat(hits).as(query.toString()).isNotEmpty();
      for (Hit hit : hits) {
        ScoreExplanation made = Objects.requireNonNull(explanations.get(hit.article().id()));
        double sum = made.parts().stream().mapToDouble(Part::value).sum();
        assertThat(made.score()).as(query + " " + hit).isEqualTo(hit.score(), within(1e-4));
        assertThat(sum).as(query + " " + hit).isEqualTo(hit.score(), within(1e-4));
      }
    }
  }

  @Test
  void sayWhatIsInTheTitleAndWhatTheDateAdds() {
    List<Part> parts = parts("new", words("semiconductor", "plants"));
    assertThat(parts)
        .extracting(Part::kind)
        .contains(Kind.WORD, Kind.TITLE, Kind.FORM, Kind.TOGETHER, Kind.EARLY, Kind.FRESHNESS);
    assertThat(text(parts, Kind.TITLE)).contains("semiconductor");
    assertThat(text(parts, Kind.FRESHNESS)).isEqualTo("2024-04-30");
    assertThat(parts("undated", words("semiconductor")))
        .extracting(Part::kind)
        .doesNotContain(Kind.TITLE, Kind.FRESHNESS);
    assertThat(parts("old", words("半導体"))).extracting(Part::kind).contains(Kind.BIGRAMS);
  }

  @Test
  void aDateAheadAddsNoMoreThanNow() {
    double ahead = value(parts("far", words("semiconductor")), Kind.FRESHNESS);
    double words =
        parts("far", words("semiconductor")).stream().mapToDouble(Part::value).sum() - ahead;
    assertThat(ahead / words).isEqualTo(.1, within(1e-6));
  }

  @Test
  void thereIsNothingToTellWhereNothingScores() {
    SearchRequest newest = SmallIndex.request(words("semiconductor")).withSort(Sort.NEWEST);
    assertThat(index.search().explanations(newest, List.of(new ArticleId("new")))).isEmpty();
    SearchRequest everything = SmallIndex.request(new SearchQuery.Everything());
    assertThat(index.search().explanations(everything, List.of(new ArticleId("new")))).isEmpty();
    SearchRequest request = SmallIndex.request(words("semiconductor"));
    assertThat(index.search().explanations(request, List.of(new ArticleId("gone")))).isEmpty();
  }

  private List<Part> parts(String id, SearchQuery query) {
    ArticleId article = new ArticleId(id);
    return index
        .search()
        .explanations(SmallIndex.request(query), List.of(article))
        .getOrDefault(article, new ScoreExplanation(0, List.of()))
        .parts();
  }

  private static String text(List<Part> parts, Kind kind) {
    return parts.stream().filter(p -> p.kind() == kind).findFirst().orElseThrow().text();
  }

  private static double value(List<Part> parts, Kind kind) {
    return parts.stream().filter(p -> p.kind() == kind).findFirst().orElseThrow().value();
  }

  private static List<ArticleId> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.article().id()).toList();
  }
}
