package kiji.search;

import static kiji.engine.Articles.ids;
import static kiji.engine.Articles.japanese;
import static kiji.engine.Articles.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kiji.article.ArticleId;
import kiji.engine.Articles;
import kiji.engine.FindsRelated.Related;
import kiji.engine.Generations.StartFrom;
import kiji.engine.Hit.Copy;
import kiji.engine.IndexedArticle;
import kiji.engine.SearchEngine;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What else there is to read, in a real index.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelatedTest {
  private static final String ERUPTION =
      "The volcano on Kanejima island erupted on Wednesday and sent ash over the harbour, where"
          + " ferries stopped and two thousand people were told to leave their homes at once.";
  private static final String ASH =
      "Scientists on Kanejima island say the volcano may stay restless for months; ash has closed"
          + " the harbour twice and ferries carry masks for everyone on board.";

  @AutoClose private final SearchEngine engine;
  private final ArticleSearch search;

  RelatedTest(@TempDir Path folder) {
    engine = TestSearch.engine(folder);
    search = TestSearch.of(engine);
  }

  @BeforeAll
  void index() {
    List<IndexedArticle> told =
        List.of(
            story("read", "Kanejima volcano erupts", ERUPTION, "2026-02-11", "eruption"),
            story("copy", "Volcano erupts", ERUPTION, "2026-02-12", "eruption"),
            story("again", "Kanejima, once more", ERUPTION, "2026-03-30", "another key"),
            story("new", "Restless Kanejima volcano", ASH, "2026-02-20", "ash"),
            story(
                "old",
                "Kanejima volcano restless",
                ASH.replace("months", "weeks"),
                "2001-02-20",
                "old ash"),
            story("tea", "Tea harvest", "A record harvest of tea.", "2026-02-11", "tea"),
            story(japanese("ja", "鐘島で噴火", "鐘島の火山が噴火し、港が灰に覆われた。").build(), "噴火"),
            story(japanese("ja2", "鐘島の火山", "鐘島の火山灰で港が閉じた。").build(), "火山"));
    Articles.publish(engine, StartFrom.NOTHING, told.stream());
    assertThat(engine.published()).isPresent();
  }

  @Test
  void copiesAreToldApartFromSimilarArticles() {
    Related related = related("read");
    assertThat(related.sameStory()).extracting(Copy::id).containsExactly(new ArticleId("copy"));
    assertThat(ids(related)).startsWith("new").doesNotContain("read", "copy", "tea", "ja");
  }

  @Test
  void theSameTextIsNeverSimilar() {
    assertThat(ids(related("read"))).doesNotContain("again");
    assertThat(ids(related("read"))).doesNotContain("old");
    assertThat(ids(related("again"))).doesNotContain("read", "copy");
  }

  @Test
  void japaneseIsRelatedToo() {
    assertThat(ids(related("ja"))).containsExactly("ja2");
  }

  @Test
  void whatIsLikeNothingElseHasNothingRelated() {
    assertThat(related("tea")).isEqualTo(Related.NOTHING);
    assertThat(search.related(new ArticleId("gone"), 5)).isEmpty();
  }

  private Related related(String id) {
    return search.related(new ArticleId(id), 5).orElseThrow();
  }
}
