package kiji.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import kiji.article.Article;
import kiji.article.Outlet;
import kiji.engine.Articles;
import kiji.web.Markup;
import kiji.web.Served;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The pages beside the search: what there is, and what programs can ask.
class ArchiveAndDocsTest {
  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String outlet = i % 3 == 0 ? "ledger" : "gazette";
      articles.add(
          Articles.english("f" + i, "Ferry " + i, "A ferry left, number " + i + ".")
              .outlet(new Outlet(outlet, "The " + outlet, outlet + ".example"))
              .publishedAt(
                  Articles.date(
                      "20%02d-%02d-%02dT09:00:00Z".formatted(23 + i / 12, 1 + i % 4, 1 + i % 6)))
              .build());
    }
    served = Served.with(articles);
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  @Test
  void theArchiveIsToldByYearMonthAndOutlet() throws Exception {
    Document page = page("/archive");

    assertThat(page.select("h1").text()).isEqualTo("The archive");
    assertThat(page.expectFirst(".summary").text()).isEqualTo("24 stories");
    assertThat(page.select(".year h3").eachText()).containsExactly("2024 12", "2023 12");
    assertThat(page.select(".year").getFirst().select("li")).hasSize(12);
    assertThat(page.select(".year").getFirst().select("li a").eachText())
        .containsExactly("Jan 3", "Feb 3", "Mar 3", "Apr 3");
    assertThat(page.select(".filters .label").eachText())
        .containsExactly("The gazette", "The ledger");
    assertThat(page.select(".foot .further a").eachAttr("href"))
        .containsExactly("/archive", "/docs");
  }

  @Test
  void everyNumberIsWhatItsLinkLeadsTo() throws Exception {
    Document archive = page("/archive");
    Element outlet = archive.select(".filters .value").getLast();
    Document ledger = page(outlet.attr("href"));
    assertThat(ledger.expectFirst(".summary").text())
        .isEqualTo(outlet.select(".count").text() + " stories");
    assertThat(ledger.expectFirst(".chips a").text()).isEqualTo("The ledger×");
    assertThat(ledger.expectFirst(".chips a").attr("href")).isEqualTo("/archive");

    Element year = ledger.expectFirst(".year h3");
    assertThat(page(year.expectFirst("a").attr("href")).expectFirst(".summary").text())
        .isEqualTo(year.select(".count").text() + " results");

    Element month = ledger.expectFirst(".year li a");
    Document days = page(month.attr("href"));
    assertThat(month.attr("href")).startsWith("/archive?sources=ledger&from=2024-0");
    assertThat(days.expectFirst(".summary").text())
        .isEqualTo(
            month.select(".count").text().equals("1")
                ? "One story"
                : month.select(".count").text() + " stories");
    Element day = days.expectFirst(".daycounts li");
    assertThat(page(day.expectFirst("a").attr("href")).expectFirst(".summary").text())
        .startsWith(day.select(".count").text() + " result");
  }

  @Test
  void theGenerationsThatAreKeptAreTold() throws Exception {
    Document page = page("/archive?ui=ja&utm_source=x");

    assertThat(page.select(".reasons").text()).contains("000001", "記事24件", "検索対象");
    HttpResponse<String> again = served.get("/archive");
    String tag = again.headers().firstValue("ETag").orElseThrow();
    assertThat(served.get("/archive", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void theApiIsToldInWordsWithExamplesThatWork() throws Exception {
    Document page = page("/docs");

    assertThat(page.select(".question h3").eachText())
        .contains("/api/search", "/feed.atom", "/api/articles/{id}");
    assertThat(page.select("#search dt").eachText()).contains("q", "excludeSources", "translate");
    assertThat(page.select(".example")).hasSizeGreaterThan(5);
    for (Element example : page.select(".example")) {
      assertThat(served.get(example.attr("href")).statusCode())
          .as(example.attr("href"))
          .isEqualTo(200);
      assertThat(example.text()).isEqualTo("curl '" + served.address(example.attr("href")) + "'");
    }
  }

  @Test
  void theFootTellsTheKeys() throws Exception {
    assertThat(page("/?q=ferry").select(".keys kbd").eachText())
        .containsExactly("/", "j k", "o", "n p", "?");
  }

  private static Document page(String path) throws Exception {
    HttpResponse<String> answer = served.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Markup.harmless(answer.body(), path);
  }
}
