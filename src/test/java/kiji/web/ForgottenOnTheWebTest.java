package kiji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import kiji.analysis.TextAnalysis;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.embedded.EmbeddedEngine;
import kiji.engine.Articles;
import kiji.engine.SearchEngine;
import kiji.reindex.Forgetting;
import kiji.stories.ForgottenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a server that is running says of an article that another process takes out.
class ForgottenOnTheWebTest {
  private static final String ID = "goner";

  @TempDir Path index;

  @Test
  void anArticleThatIsForgottenIsGoneAndOneThatNeverWasIsNotFound() throws Exception {
    SearchEngine engine = new EmbeddedEngine(index, TextAnalysis.standard());
    Articles.publish(engine, article(ID), article("stays"));
    try (Served served = Served.with(engine, Served.settings(index))) {
      assertThat(served.get("/articles/" + ID).statusCode()).isEqualTo(200);
      assertThat(served.get("/api/search?q=lanterns").body()).contains(ID);
      forget();
      Thread.sleep(200); // a server looks ten times a second
      assertThat(served.get("/api/search?q=lanterns").body()).contains("stays").doesNotContain(ID);
      for (String path : List.of("/articles/", "/api/articles/")) {
        assertThat(served.get(path + ID).statusCode()).as(path).isEqualTo(410);
        assertThat(served.get(path + "nobody").statusCode()).as(path).isEqualTo(404);
        assertThat(served.get(path + "stays").statusCode()).as(path).isEqualTo(200);
      }
      assertThat(served.get("/api/articles/" + ID + "/related").statusCode()).isEqualTo(410);
      assertThat(served.get("/articles/" + ID).body()).contains("This article is gone");
      assertThat(served.get("/articles/" + ID + "?ui=ja").body()).contains("この記事は削除されました");
    }
  }

  /// As another process would.
  private void forget() {
    try (SearchEngine other = new EmbeddedEngine(index, TextAnalysis.standard())) {
      Forgetting forgetting =
          new Forgetting(other, ForgottenFile.in(index), InstantSource.system());
      forgetting.carryOut(forgetting.plan(List.of(ID), ""));
    }
  }

  private static Article article(String id) {
    return Article.builder(new ArticleId(id), "About lanterns", "Lanterns of " + id + ".").build();
  }
}
