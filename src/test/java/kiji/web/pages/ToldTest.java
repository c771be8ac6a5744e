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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Names and words that the articles of a page have in common.
class ToldTest {
  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      articles.add(
          Articles.english(
                  "f" + i,
                  "Ferry leaves again, trip " + i,
                  "A ferry left the pier where mayor Nora Quill waved."
                      + (i < 3 ? " Its engineer, Tom Becker, told of turbines." : ""))
              .build());
      articles.add(
          Articles.japanese("j" + i, "連絡船が汐見港に着く" + i, "連絡船が横浜市の港に着いた。田中一郎さんが乗った。").build());
    }
    for (int i = 0; i < 30; i++) {
      articles.add(
          Articles.english("o" + i, "Council talks " + i, "The council met in Port Hale.").build());
    }
    served = Served.with(articles);
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  @Test
  void namesAreToldThatGoOnWithAClickOrAreLeftOut() throws Exception {
    Document page = page("/?q=ferry");
    assertThat(names(page)).contains("Nora Quill", "Tom Becker").doesNotContain("Port Hale");

    Element becker =
        page.select(".told li").stream()
            .filter(item -> item.select(".label").text().equals("Tom Becker"))
            .findFirst()
            .orElseThrow();
    String with = becker.expectFirst(".value").attr("href");
    assertThat(with).isEqualTo("/?q=ferry%20%22Tom%20Becker%22");
    assertThat(page(with).expectFirst(".summary").text()).isEqualTo("3 results");
    assertThat(names(page(with))).doesNotContain("Tom Becker");
    String without = becker.expectFirst(".without").attr("href");
    assertThat(page(without).expectFirst(".summary").text()).isEqualTo("3 results");
    assertThat(page(without).select(".results").text()).doesNotContain("Becker");
  }

  @Test
  void japaneseNamesAreTold() throws Exception {
    assertThat(names(page("/?q=%E9%80%A3%E7%B5%A1%E8%88%B9"))).contains("横浜市", "田中一郎");
  }

  @Test
  void whereThereIsLittleNothingIsTold() throws Exception {
    assertThat(page("/?q=turbines").select(".told")).isEmpty();
    assertThat(page("/?sources=nowhere").select(".told")).isEmpty();
    assertThat(page("/?language=en").select(".told")).as("of everything").isEmpty();
  }

  private static List<String> names(Document page) {
    return page.select(".told .label").eachText();
  }

  private static Document page(String path) throws Exception {
    return Markup.harmless(served.get(path).body(), path);
  }
}
