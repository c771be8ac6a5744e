package kiji.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kiji.article.Article;
import kiji.engine.Articles;
import kiji.web.Markup;
import kiji.web.Served;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// Where nothing is found, there is a way on.
class NothingFoundTest {
  @Test
  void saysWhatToDoWhenNothingIsIndexed() throws Exception {
    try (Served empty = Served.with(List.of())) {
      Document page = Markup.harmless(empty.get("/").body(), "start page");

      assertThat(page.select(".welcome").text()).contains("Nothing is indexed", "./kiji reindex");
      Document results = Markup.harmless(empty.get("/?q=goldfish").body(), "results");
      assertThat(results.select(".welcome").text())
          .contains("Nothing is indexed", "./kiji reindex");
    }
  }

  @Test
  void namesWhatTheSearchIsFilteredByAsTheFacetsDo() throws Exception {
    List<Article> articles =
        List.of(
            Articles.english("one", "Rocket", "A rocket flew.").section("Science").build(),
            Articles.japanese("two", "Ship", "A ship sank.").section("Sea News").build());
    try (Served own = Served.with(articles)) {
      String list = "/?q=rocket&source=TSUKIMI&section=sea+news";
      Document page = Markup.harmless(own.get(list).body(), list);

      assertThat(page.select(".summary").text()).isEqualTo("Nothing found");
      assertThat(page.select(".chips a:not(.clear)").eachText())
          .containsExactly(Articles.TSUKIMI.name() + "×", "Sea News×");
      assertThat(page.select(".value[aria-current] .label").eachText())
          .containsExactly(Articles.TSUKIMI.name(), "Sea News");
    }
  }

  @Test
  void linksToWhatAnyOfTheWordsFindWhereFiltersLeaveNothing() throws Exception {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      articles.add(Articles.english("both" + i, "Rocket " + i, "A rocket flew.").build());
    }
    articles.add(Articles.japanese("one", "Launch put off", "No rocket until Monday.").build());
    try (Served own = Served.with(articles)) {
      String list = "/?q=rocket+flew&sources=tsukimi";
      Document english = Markup.harmless(own.get(list).body(), list);
      Document japanese = Markup.harmless(own.get(list + "&ui=ja").body(), list);

      assertThat(english.select(".summary").text()).isEqualTo("Nothing found");
      assertThat(english.select(".notes").text())
          .isEqualTo("With these filters no article has all the words; 1 have any of them.");
      Element wider = english.expectFirst("a.wider");
      assertThat(wider.text()).isEqualTo("Show the one article that has any of these words");
      assertThat(japanese.expectFirst("a.wider").text()).isEqualTo("いずれかの言葉を含む記事1件を見る");
      Document there = Markup.harmless(own.get(wider.attr("href")).body(), "there");
      assertThat(there.select(".results h3").eachText()).containsExactly("Launch put off");
      assertThat(
              own.json("/api" + list.replace("/?", "/search?")).at("/query/notices/0").asString())
          .isEqualTo("with these filters no article has all the words; 1 have any of them");
      Document found = Markup.harmless(own.get("/?q=rocket+flew&sources=harbour").body(), "found");
      assertThat(found.select("a.wider")).isEmpty();
    }
  }
}
