package kiji.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.article.Outlet;
import kiji.article.Reading;
import kiji.engine.Articles;
import kiji.engine.IndexedArticle;
import kiji.web.Markup;
import kiji.web.Served;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An article with the search that the reader came by: marks, the results beside it, its story.
class ReadingWithTheSearchTest {
  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    List<IndexedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      Article article =
          Articles.english("f%02d".formatted(i), "Ferry " + i, "A ferry left.\n\nNo ferry came.")
              .publishedAt(Articles.date("2024-05-01T00:00:00Z").plusDays(i))
              .build();
      articles.add(indexed(article, "story " + i));
    }
    articles.add(
        indexed(telling("gazette", "Lighthouse keeper retires", "2024-01-02T08:00:00Z"), "keeper"));
    articles.add(
        indexed(telling("courier", "The last keeper goes", "2024-01-01T20:00:00Z"), "keeper"));
    articles.add(
        indexed(telling("ledger", "Lighthouse Keeper retires", "2024-01-03T08:00:00Z"), "keeper"));
    articles.add(
        indexed(
            Article.builder(
                    new ArticleId("https://umi.example/2024/kingyo-matsuri.html"),
                    "金魚祭りに記録的な人出",
                    "奈良の金魚祭りに人が集まり、四人組が歌った。\n\n金魚は四万匹。")
                .language(Language.JA)
                .outlet(new Outlet("umi", "海の新聞", "umi.example"))
                .publishedAt(Articles.date("2024-04-12T09:00:00+09:00"))
                .url("https://umi.example/2024/kingyo-matsuri.html")
                .readings(List.of(new Reading("金魚", "きんぎょ"), new Reading("人", "ひと")))
                .build(),
            "kingyo"));
    served = Served.withStories(articles);
  }

  private static Article telling(String outlet, String title, String time) {
    return Articles.english(outlet, title, "The keeper of the lighthouse retires.")
        .outlet(new Outlet(outlet, "The " + outlet, outlet + ".example"))
        .publishedAt(Articles.date(time))
        .build();
  }

  private static IndexedArticle indexed(Article article, String story) {
    String id = article.id().value();
    return new IndexedArticle(article, id + ".html", "hash of " + id, story);
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  @Test
  void resultsLinkToTheirArticlesWithTheSearch() throws Exception {
    Document list = page("/?q=ferry&sortBy=oldest&page=2");

    assertThat(list.expectFirst(".results h3 a").attr("href"))
        .isEqualTo("/articles/f20?q=ferry&sortBy=oldest&page=2");
  }

  @Test
  void theWordsFoundAreMarkedAndCounted() throws Exception {
    Document article = page("/articles/f20?q=ferry&sortBy=oldest&page=2");

    assertThat(article.select(".story mark").eachText()).containsExactly("ferry", "ferry");
    assertThat(article.select(".story mark").eachAttr("id")).containsExactly("m1", "m2");
    assertThat(article.select(".story p").eachText())
        .containsExactly("A ferry left.", "No ferry came.");
    assertThat(article.select("h1 mark").text()).isEqualTo("Ferry");
    assertThat(article.expectFirst(".matches").text()).isEqualTo("2 matches ↓");
    assertThat(article.expectFirst(".matches").attr("href")).isEqualTo("#m1");
    assertThat(article.select("input[name=q]").attr("value")).isEqualTo("ferry");
    assertThat(article.select(".search input[name=sortBy]").attr("value")).isEqualTo("oldest");
  }

  @Test
  void readingsStandOverWordsThatStandAsAWhole() throws Exception {
    String path = "/articles/https%3A%2F%2Fumi.example%2F2024%2Fkingyo-matsuri.html";
    Document article = page(path);
    assertThat(article.select(".story ruby").stream().map(r -> r.ownText() + r.select("rt").text()))
        .containsExactly("金魚きんぎょ", "人ひと", "金魚きんぎょ");
    assertThat(article.select(".furigana input[checked]")).hasSize(1);

    Document found = page(path + "?q=金魚");
    assertThat(found.select(".story mark ruby rt").eachText()).contains("きんぎょ");
    assertThat(page("/articles/f20").select(".furigana, ruby")).isEmpty();
  }

  @Test
  void whatWasSearchedInsteadOfASlipIsMarked() throws Exception {
    Document article = page("/articles/f20?q=lightouse+ferr*&ui=en");
    assertThat(article.select(".story mark").eachText()).containsExactly("ferry", "ferry");

    Document keeper = page("/articles/gazette?q=lighthuose");
    assertThat(keeper.select(".story mark").eachText()).containsExactly("lighthouse");
  }

  @Test
  void theResultsBesideAnArticleAreOneStepAwayOverPagesToo() throws Exception {
    Document first = page("/articles/f00?q=ferry&sortBy=oldest");
    assertThat(first.select("a[rel=prev]")).isEmpty();
    assertThat(first.expectFirst(".place").text()).isEqualTo("1 of 45");

    Document twentieth = page("/articles/f19?q=ferry&sortBy=oldest");
    Element next = twentieth.expectFirst("a[rel=next]");
    assertThat(next.attr("href")).isEqualTo("/articles/f20?q=ferry&sortBy=oldest&page=2");
    assertThat(next.attr("title")).isEqualTo("Ferry 20");

    Document twentyFirst = page(next.attr("href"));
    assertThat(twentyFirst.expectFirst(".place").text()).isEqualTo("21 of 45");
    assertThat(twentyFirst.expectFirst("a[rel=prev]").attr("href"))
        .isEqualTo("/articles/f19?q=ferry&sortBy=oldest");
    assertThat(twentyFirst.expectFirst(".onward a").text()).isEqualTo("Ferry 21");
    assertThat(twentyFirst.expectFirst(".back").attr("href"))
        .isEqualTo("/?q=ferry&sortBy=oldest&page=2");

    Document last = page("/articles/f44?q=ferry&sortBy=oldest&page=3");
    assertThat(last.select("a[rel=next]")).isEmpty();
  }

  @Test
  void whoReadsHeadlinesGoesByTheirPages() throws Exception {
    HttpResponse<String> answer =
        served.get("/articles/f19?q=ferry&sortBy=oldest", "Cookie", "list=headlines");
    Document article = Markup.harmless(answer.body(), "article");
    assertThat(article.expectFirst("a[rel=next]").attr("href"))
        .isEqualTo("/articles/f20?q=ferry&sortBy=oldest");
  }

  @Test
  void anArticleWithoutASearchIsAnArticle() throws Exception {
    Document article = page("/articles/f20?utm_source=mail");

    assertThat(article.select(".walk, .matches, .back, mark, .onward")).isEmpty();
    assertThat(article.select("input[name=q]").attr("value")).isEmpty();
  }

  @Test
  void anArticleThatIsNoResultHasTheWayBackAlone() throws Exception {
    Document article = page("/articles/gazette?q=ferry");

    assertThat(article.expectFirst(".back").attr("href")).isEqualTo("/?q=ferry");
    assertThat(article.select(".place, a[rel=next], a[rel=prev], .matches")).isEmpty();
  }

  @Test
  void aStoryIsToldByTimeWithTheHeadlinesThatDiffer() throws Exception {
    Document article = page("/articles/gazette?q=lighthouse");

    assertThat(article.expectFirst(".copies h2").text()).isEqualTo("3 outlets ran this");
    List<Element> tellings = article.select(".tellings li");
    assertThat(tellings).extracting(Element::text).hasSize(3);
    assertThat(tellings.get(0).text()).contains("The courier", "first", "The last keeper goes");
    assertThat(tellings.get(1).select("strong").text()).isEqualTo("The gazette");
    assertThat(tellings.get(2).select(".otherwise")).as("the same but for a capital").isEmpty();
    assertThat(tellings.get(0).expectFirst("a").attr("href"))
        .isEqualTo("/articles/courier?q=lighthouse");
    Document list = page("/?q=lighthouse");
    assertThat(list.expectFirst(".results summary").text()).isEqualTo("3 outlets ran this");
    assertThat(list.select(".results .tellings .earliest")).hasSize(1);
  }

  @Test
  void anArticleIsCitedAndPrintedWithWhereItIsFrom() throws Exception {
    String path = "/articles/https%3A%2F%2Fumi.example%2F2024%2Fkingyo-matsuri.html";
    Document article = page(path + "?ui=ja&q=%E9%87%91%E9%AD%9A");

    assertThat(article.expectFirst("#citation").text())
        .isEqualTo("海の新聞、2024年4月12日、「金魚祭りに記録的な人出」、https://umi.example/2024/kingyo-matsuri.html");
    assertThat(article.expectFirst(".printed").text())
        .contains("海の新聞", "2024年4月12日", "https://umi.example/", "2026年3月1日");
    assertThat(article.expectFirst("meta[property=og:title]").attr("content"))
        .isEqualTo("金魚祭りに記録的な人出");
    assertThat(article.expectFirst("meta[property=og:url]").attr("content"))
        .isEqualTo(served.address(path));
    assertThat(article.expectFirst("link[rel=canonical]").attr("href"))
        .isEqualTo(served.address(path));

    HttpResponse<String> ris = served.get(article.expectFirst(".cite a").attr("href"));
    assertThat(ris.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/x-research-info-systems");
    assertThat(ris.body())
        .startsWith("TY  - NEWS")
        .contains("TI  - 金魚祭りに記録的な人出", "T2  - 海の新聞", "ER  - ");
    assertThat(served.get("/api/articles/f00?format=doc").statusCode()).isEqualTo(400);
  }

  @Test
  void whereAnArticleWasTheNearestHeadlinesAre() throws Exception {
    HttpResponse<String> gone = served.get("/articles/gone?q=lighthouse");
    assertThat(gone.statusCode()).isEqualTo(404);
    Document page = Markup.harmless(gone.body(), "gone");
    assertThat(page.select("h1").text()).isEqualTo("Nothing is here");
    assertThat(page.select(".headlines a").eachText()).hasSize(1);
    assertThat(page.select("input[name=q]").attr("value")).isEqualTo("lighthouse");

    HttpResponse<String> moved =
        served.get("/articles/https%3A%2F%2Fx.example%2F2024%2Flast-lighthouse-keeper.html");
    assertThat(moved.statusCode()).isEqualTo(404);
    assertThat(Markup.harmless(moved.body(), "moved").select(".headlines a")).isNotEmpty();
    assertThat(served.get("/articles/a1b2").statusCode()).isEqualTo(404);
  }

  private static Document page(String path) throws Exception {
    HttpResponse<String> answer = served.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Markup.harmless(answer.body(), path);
  }
}
