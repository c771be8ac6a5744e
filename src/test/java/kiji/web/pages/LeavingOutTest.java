package kiji.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

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

/// Leaving values of a filter out, by the minus beside each.
class LeavingOutTest {
  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      String outlet = List.of("ledger", "gazette", "courier").get(i % 3);
      articles.add(
          Articles.english("f" + i, "Ferry " + i, "A ferry left, number " + i + ".")
              .outlet(new Outlet(outlet, "The " + outlet, outlet + ".example"))
              .section(i < 5 ? "Sea" : "Land, Air")
              .build());
    }
    served = Served.with(articles);
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  @Test
  void theMinusBesideAValueLeavesItOut() throws Exception {
    Document all = page("/?q=ferry");
    Element minus = minus(all, "The gazette");
    assertThat(minus.attr("aria-label")).isEqualTo("Leave out: The gazette");
    assertThat(minus.attr("href")).isEqualTo("/?q=ferry&excludeSources=gazette");

    Document rest = page(minus.attr("href"));

    assertThat(rest.expectFirst(".summary").text()).isEqualTo("6 results");
    assertThat(rest.select(".results .outlet").eachText()).doesNotContain("The gazette");
    assertThat(rest.expectFirst(".chips a").text()).isEqualTo("not The gazette×");
    assertThat(rest.expectFirst(".chips a").attr("href")).isEqualTo("/?q=ferry");
    assertThat(value(rest, "The gazette").hasClass("out")).isTrue();
    assertThat(minus(rest, "The gazette").attr("href")).isEqualTo("/?q=ferry");
  }

  @Test
  void aValueThatIsLeftOutSaysWhatAClickOnItFinds() throws Exception {
    Document rest = page("/?q=ferry&excludeSources=gazette&excludeSources=ledger");
    Element gazette = value(rest, "The gazette");
    assertThat(gazette.expectFirst(".count").text()).isEqualTo("3");

    String click = gazette.expectFirst(".value").attr("href");
    assertThat(click).isEqualTo("/?q=ferry&sources=gazette");
    assertThat(page(click).expectFirst(".summary").text()).isEqualTo("3 results");
    assertThat(minus(page(click), "The courier").attr("href"))
        .as("all but one, instead of one alone")
        .isEqualTo("/?q=ferry&excludeSources=courier");
  }

  @Test
  void namesWithCommasAndLanguagesAreLeftOutToo() throws Exception {
    String air = minus(page("/?q=ferry"), "Land, Air").attr("href");
    assertThat(page(air).expectFirst(".summary").text()).isEqualTo("5 results");
    assertThat(page(air).expectFirst(".chips a").text()).isEqualTo("not Land, Air×");

    Document none = page("/?q=ferry&excludeLanguage=en");
    assertThat(none.expectFirst(".summary").text()).isEqualTo("Nothing found");
    assertThat(none.expectFirst(".chips a").text()).isEqualTo("not English×");
    assertThat(served.json("/api/search?q=ferry&excludeSources=The+ledger").get("totalResults"))
        .hasToString("6");
    assertThat(served.get("/api/search?q=ferry&excludeLanguage=xx").statusCode()).isEqualTo(400);
  }

  @Test
  void theStartPageOffersNoMinus() throws Exception {
    assertThat(page("/").select(".value")).isNotEmpty();
    assertThat(page("/").select(".without")).isEmpty();
  }

  private static Element value(Document page, String label) {
    return page.select(".group li").stream()
        .filter(item -> item.select(".label").text().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static Element minus(Document page, String label) {
    return value(page, label).expectFirst(".without");
  }

  private static Document page(String path) throws Exception {
    return Markup.harmless(served.get(path).body(), path);
  }
}
