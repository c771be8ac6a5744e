package kiji.engine.contract;

import static kiji.engine.Articles.ids;
import static kiji.engine.Articles.japanese;
import static kiji.engine.Articles.publish;
import static kiji.engine.Articles.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import kiji.article.ArticleId;
import kiji.engine.Capability;
import kiji.engine.FindsRelated;
import kiji.engine.FindsRelated.Related;
import kiji.engine.Generations.StartFrom;
import kiji.engine.Hit.Copy;
import kiji.engine.Searcher;
import org.junit.jupiter.api.Test;

/// What an engine keeps that finds what else there is to read beside an article.
public abstract class RelatedContract extends CapabilityContract {
  private static final String ERUPTION =
      "The volcano on Kanejima island erupted on Wednesday and sent ash over the harbour, where"
          + " ferries stopped and two thousand people were told to leave their homes at once.";
  private static final String ASH =
      "Scientists on Kanejima island say the volcano may stay restless for months; ash has closed"
          + " the harbour twice and ferries carry masks for everyone on board.";

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  protected RelatedContract() {
    super(Capability.FINDS_RELATED);
  }

  @Test
  void copiesAndSimilarArticlesAreToldApartAndTheArticleIsNeither() {
    publishVolcano();
    Related related = related("read", 5).orElseThrow();
    assertThat(related.sameStory()).extracting(Copy::id).containsExactly(new ArticleId("copy"));
    assertThat(ids(related)).containsExactly("new", "old");
    assertThat(ids(related("ja", 5).orElseThrow())).containsExactly("ja2");
  }

  @Test
  void thereAreNoMoreThanAskedForAndTheNewerOfTwoAlikeComesFirst() {
    publishVolcano();
    assertThat(ids(related("read", 1).orElseThrow())).containsExactly("new");
  }

  @Test
  void whatIsLikeNothingElseHasNothingAndWhatIsNotThereIsTold() {
    assertThat(related("read", 5)).as("of nothing").isEmpty();
    publishVolcano();
    assertThat(related("tea", 5)).contains(Related.NOTHING);
    assertThat(related("gone", 5)).isEmpty();
  }

  @Test
  void whatHasButAWordInCommonIsNotLikeIt() {
    String stalls = "Pears, lamps, wool, paper, cups, spoons, kettles: a harbour bazaar opens.";
    publish(
        engine,
        StartFrom.NOTHING,
        Stream.of(
            story("read", "Kanejima volcano erupts", ERUPTION, "2026-02-11", "eruption"),
            story("new", "Restless Kanejima volcano", ASH, "2026-02-20", "ash"),
            story("market", "Pears", stalls, "2026-02-11", "market"),
            story("tea", "Tea harvest", "A harvest of tea.", "2026-02-11", "tea")));
    assertThat(ids(related("read", 5).orElseThrow())).containsExactly("new");
  }

  @Test
  void whatTheBudgetDoesNotReachIsToldToBeMissing() {
    publishVolcano();
    assertThat(related("read", 5).orElseThrow().partial()).isFalse();
    try (Searcher searcher = engine.searcher()) {
      Related hurried =
          FindsRelated.of(searcher)
              .related(new ArticleId("read"), 5, Duration.ofDays(30), Duration.ZERO)
              .orElseThrow();
      assertThat(hurried.partial()).isTrue();
      assertThat(hurried.similar()).isEmpty();
      assertThat(hurried.sameStory()).as("the copies are known").hasSize(1);
    }
  }

  private void publishVolcano() {
    publish(
        engine,
        StartFrom.NOTHING,
        Stream.of(
            story("read", "Kanejima volcano erupts", ERUPTION, "2026-02-11", "eruption"),
            story("copy", "Volcano erupts", ERUPTION, "2026-02-12", "eruption"),
            story("old", "Restless Kanejima volcano", ASH, "2001-02-20", "old ash"),
            story("new", "Restless Kanejima volcano", ASH, "2026-02-20", "ash"),
            story("tea", "Tea harvest", "A record harvest of tea.", "2026-02-11", "tea"),
            story(japanese("ja", "鐘島で噴火", "鐘島の火山が噴火し、港が灰に覆われた。").build(), "噴火"),
            story(japanese("ja2", "鐘島の火山", "鐘島の火山灰で港が閉じた。").build(), "火山")));
  }

  private Optional<Related> related(String id, int most) {
    try (Searcher searcher = engine.searcher()) {
      return FindsRelated.of(searcher)
          .related(new ArticleId(id), most, Duration.ofDays(30), PATIENCE);
    }
  }
}
