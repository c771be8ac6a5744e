package kiji.engine.contract;

import static kiji.engine.Articles.english;
import static kiji.engine.Articles.japanese;
import static kiji.engine.Articles.publish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kiji.article.ArticleId;
import kiji.engine.Capability;
import kiji.engine.Searcher;
import kiji.engine.Suggests;
import kiji.engine.Suggests.Suggestion;
import org.junit.jupiter.api.Test;

/// What an engine keeps that suggests how a search may go on.
public abstract class SuggestContract extends CapabilityContract {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  protected SuggestContract() {
    super(Capability.SUGGESTS);
  }

  @Test
  void wordsOfTheArchiveGoOn() {
    publishSamples();
    assertThat(texts("harb")).contains("harbour");
    assertThat(texts("半導")).contains("半導体");
  }

  @Test
  void japaneseGoesOnInWhateverLettersItIsTyped() {
    publish(engine, japanese("snow", "東京で雪", "東京都心で雪が降った。").build());
    for (String typed : List.of("東", "とうきょう", "トウキョウ", "toukyou", "tokyo", "toky")) {
      assertThat(texts(typed)).as(typed).contains("東京");
    }
  }

  @Test
  void headlinesThatTheBudgetDoesNotReachAreToldToBeMissing() {
    publishSamples();
    try (Searcher searcher = engine.searcher()) {
      assertThat(Suggests.of(searcher).suggest("ferry ret", 8, PATIENCE).partial()).isFalse();
      Suggests.Suggested hurried = Suggests.of(searcher).suggest("ferry ret", 8, Duration.ZERO);
      assertThat(hurried.partial()).isTrue();
      assertThat(hurried.suggestions())
          .extracting(Suggestion::kind)
          .doesNotContain(Suggestion.Kind.HEADLINE);
    }
  }

  @Test
  void whatArticlesHaveInCommonIsTold() {
    publish(
        engine,
        english("a", "Ferry leaves", "It left where mayor Nora Quill waved.").build(),
        english("b", "Ferry comes back", "It was met by mayor Nora Quill.").build(),
        english("d", "Ferry is late", "It was not late, said mayor Nora Quill.").build(),
        english("c", "Council talks", "The council met in Port Hale.").build());
    List<ArticleId> ferries = List.of(new ArticleId("a"), new ArticleId("b"), new ArticleId("d"));
    try (Searcher searcher = engine.searcher()) {
      Suggests suggests = Suggests.of(searcher);
      assertThat(suggests.told(ferries, 5, PATIENCE))
          .contains(new Suggests.Told("Nora Quill", true))
          .extracting(Suggests.Told::text)
          .doesNotContain("Port Hale", "quill", "nora");
      assertThat(suggests.told(ferries, 5, Duration.ZERO)).isEmpty();
      assertThat(suggests.told(List.of(), 5, PATIENCE)).isEmpty();
      assertThat(suggests.told(List.of(new ArticleId("none")), 5, PATIENCE)).isEmpty();
    }
  }

  @Test
  void aHeadlineComesWithItsArticle() {
    publishSamples();
    assertThat(suggested("ferry ret", 8))
        .contains(
            new Suggestion(
                "Ferry returns", Suggestion.Kind.HEADLINE, Optional.of(new ArticleId("ferry"))));
    assertThat(suggested("ferry", 8))
        .filteredOn(one -> one.kind() != Suggestion.Kind.HEADLINE)
        .extracting(Suggestion::article)
        .containsOnly(Optional.empty());
  }

  @Test
  void nothingComesThatNoArticleHasOrBeyondWhatWasAskedFor() {
    assertThat(suggested("harb", 8)).as("of nothing").isEmpty();
    publishSamples();
    assertThat(suggested("zeppelin", 8)).isEmpty();
    assertThat(suggested("", 8)).isEmpty();
    assertThat(suggested("c", 8)).hasSizeGreaterThan(1);
    assertThat(suggested("c", 1)).hasSize(1);
  }

  private List<String> texts(String typed) {
    return suggested(typed, 8).stream().map(Suggestion::text).toList();
  }

  private List<Suggestion> suggested(String typed, int most) {
    try (Searcher searcher = engine.searcher()) {
      return Suggests.of(searcher).suggest(typed, most, PATIENCE).suggestions();
    }
  }
}
