package kiji.embedded;

import static kiji.embedded.SmallIndex.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kiji.analysis.TextAnalysis;
import kiji.article.ArticleBuilder;
import kiji.article.ArticleId;
import kiji.engine.GenerationWriter;
import kiji.engine.Generations.StartFrom;
import kiji.engine.IndexedArticle;
import kiji.engine.PublishPolicy;
import kiji.engine.SearchEngine;
import kiji.engine.SearchRequest;
import kiji.engine.Searcher;
import kiji.query.SearchQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationPairsTest {
  @TempDir private Path folder;

  @Test
  void whatOneArticleGivesInBothLanguagesFindsAnother() {
    try (SearchEngine engine = engine()) {
      publish(
          engine,
          StartFrom.NOTHING,
          article("both", "国際美術基金が発表", "国際美術基金（IAF）は発表した。"),
          article("ja", "国際美術基金の総会", "国際美術基金は総会を開いた。"));

      assertThat(found(engine, "IAF")).containsExactlyInAnyOrder("both", "ja");
    }
  }

  @Test
  void staysKnownWhenTheArticlesAreNotReadAgain() {
    try (SearchEngine engine = engine()) {
      publish(engine, StartFrom.NOTHING, article("both", "国際美術基金が発表", "国際美術基金（IAF）は発表した。"));
      publish(engine, StartFrom.PUBLISHED, article("ja", "国際美術基金の総会", "国際美術基金は総会を開いた。"));

      assertThat(found(engine, "IAF")).containsExactlyInAnyOrder("both", "ja");
    }
  }

  private SearchEngine engine() {
    return new EmbeddedEngine(folder.resolve("index"), TextAnalysis.standard());
  }

  private static void publish(SearchEngine engine, StartFrom start, ArticleBuilder... articles) {
    try (GenerationWriter writer = engine.newGeneration(start)) {
      for (ArticleBuilder article : articles) {
        ArticleId id = article.build().id();
        writer.add(new IndexedArticle(article.build(), "a.html", "hash", id.value()));
      }
      writer.publish(new PublishPolicy(0, true));
    }
  }

  private static List<String> found(SearchEngine engine, String word) {
    SearchRequest request = SearchRequest.of(new SearchQuery.Word(word, false));
    try (Searcher searcher = engine.searcher()) {
      return SmallIndex.ids(searcher.search(request.withTranslate(true)));
    }
  }
}
