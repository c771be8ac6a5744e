package kiji.engine.contract;

import static kiji.engine.Articles.english;
import static kiji.engine.Articles.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kiji.article.ArticleId;
import kiji.engine.Capability;
import kiji.engine.Explains;
import kiji.engine.Explains.ScoreExplanation;
import kiji.engine.Hit;
import kiji.engine.SearchRequest;
import kiji.engine.Searcher;
import kiji.engine.Sort;
import kiji.query.SearchQuery;
import org.junit.jupiter.api.Test;

/// What an engine keeps that says what scores are made of. The numbers are its own; that they add
/// up is not.
public abstract class ExplainContract extends CapabilityContract {
  protected ExplainContract() {
    super(Capability.EXPLAINS);
  }

  @Test
  void theScoreOfEveryHitIsTheSumOfItsParts() {
    publishSamples();
    for (SearchQuery query :
        List.of(
            word("chips"), words("central", "bank"), word("半導体"), new SearchQuery.Prefix("ch"))) {
      SearchRequest request = patient(query);
      List<Hit> hits = search(request).hits();
      Map<ArticleId, ScoreExplanation> explanations = explained(request, hits);
      assertThat(hits).as(query.toString()).isNotEmpty();
      for (Hit hit : hits) {
        ScoreExplanation made = Objects.requireNonNull(explanations.get(hit.article().id()));
        double sum = made.parts().stream().mapToDouble(ScoreExplanation.Part::value).sum();
        assertThat(made.score()).as(query + " " + hit).isEqualTo(hit.score(), within(1e-4));
        assertThat(sum).as(query + " " + hit).isEqualTo(hit.score(), within(1e-4));
      }
    }
  }

  @Test
  void whatTheTitleAndTheDateAddIsToldApart() {
    publishSamples();
    SearchRequest request = patient(word("chips"));
    Map<ArticleId, ScoreExplanation> explanations = explained(request, search(request).hits());
    assertThat(kinds(explanations, "chips")).contains(ScoreExplanation.Kind.TITLE);
    assertThat(kinds(explanations, "rates"))
        .contains(ScoreExplanation.Kind.WORD, ScoreExplanation.Kind.FRESHNESS)
        .doesNotContain(ScoreExplanation.Kind.TITLE);
  }

  @Test
  void thereIsNothingToTellWhereNothingScores() {
    publishSamples();
    SearchRequest chips = patient(word("chips"));
    List<Hit> hits = search(chips).hits();
    assertThat(explained(chips.withSort(Sort.NEWEST), hits)).isEmpty();
    assertThat(explained(everythingRequest(), hits)).isEmpty();
    assertThat(explained(chips, List.of())).isEmpty();
  }

  @Test
  void scoresThatTheBudgetDoesNotReachAreNotExplained() {
    publishSamples();
    SearchRequest chips = patient(word("chips"));
    List<Hit> hits = search(chips).hits();
    assertThat(explained(chips.withBudget(Duration.ofNanos(1)), hits)).isEmpty();
  }

  @Test
  void theWordsFoundAreMarkedInTheWholeOfAnArticle() {
    String body = "Chips were sold. ".repeat(40) + "\n\nThe chip maker sells fish and chips.";
    publish(
        engine,
        english("long", "Chips", body).build(),
        english("other", "Boats", "No boat.").build());
    try (Searcher searcher = engine.searcher()) {
      Explains explains = Explains.of(searcher);
      Explains.Marked marked =
          explains.marked(patient(word("chips")), new ArticleId("long")).orElseThrow();
      assertThat(marked.body().text()).isEqualTo(body);
      assertThat(marked.body().spans()).hasSizeBetween(41, 42);
      assertThat(marked.body().spans())
          .allSatisfy(
              span ->
                  assertThat(body.substring(span.start(), span.end()))
                      .isIn("Chips", "chips", "chip"));
      assertThat(marked.title().spans()).hasSize(1);

      Explains.Marked other =
          explains.marked(patient(word("chips")), new ArticleId("other")).orElseThrow();
      assertThat(other.body()).isEqualTo(new Hit.Snippet("No boat.", List.of()));
      assertThat(other.title()).isEqualTo(new Hit.Snippet("Boats", List.of()));
      Explains.Marked exact =
          explains
              .marked(patient(new SearchQuery.Phrase("fish and chips", 0)), new ArticleId("long"))
              .orElseThrow();
      assertThat(exact.body().spans()).isNotEmpty();
      assertThat(explains.marked(everythingRequest(), new ArticleId("long")).orElseThrow().body())
          .isEqualTo(new Hit.Snippet(body, List.of()));
      assertThat(explains.marked(patient(word("chips")), new ArticleId("none"))).isEmpty();
    }
  }

  private Map<ArticleId, ScoreExplanation> explained(SearchRequest request, List<Hit> hits) {
    try (Searcher searcher = engine.searcher()) {
      return Explains.of(searcher)
          .explanations(request, hits.stream().map(hit -> hit.article().id()).toList());
    }
  }

  private static List<ScoreExplanation.Kind> kinds(
      Map<ArticleId, ScoreExplanation> explanations, String id) {
    return Objects.requireNonNull(explanations.get(new ArticleId(id))).parts().stream()
        .map(ScoreExplanation.Part::kind)
        .toList();
  }
}
