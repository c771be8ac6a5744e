package kiji.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import kiji.article.Article;
import kiji.engine.Articles;
import kiji.web.Markup;
import kiji.web.Served;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Lists of headlines alone, for who looks through many.
class HeadlinesTest {
  private static final String CHOSEN = "list=headlines";
  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      articles.add(
          Articles.english("f" + i, "Ferry " + i, "A ferry left, number " + i + ".")
              .publishedAt(Articles.date("2024-05-%02dT%02d:00:00Z".formatted(1 + i / 20, i % 20)))
              .build());
    }
    served = Served.with(articles);
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  @Test
  void aChoiceIsRememberedAndLeavesTheAddress() throws Exception {
    HttpResponse<String> chosen = served.get("/?q=%E9%A3%B9&list=headlines&sortBy=newest");

    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/?q=%E9%A3%B9&sortBy=newest"));
    assertThat(chosen.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("list=headlines")
        .contains("HttpOnly", "SameSite=Lax");
    assertThat(served.get("/?q=ferry&list=nothing").statusCode()).isEqualTo(200);
  }

  @Test
  void fiftyStandOnAPageInALineEach() throws Exception {
    Document page = page("/?q=ferry");

    assertThat(page.select(".headlines li")).hasSize(50);
    assertThat(page.select(".snippet")).isEmpty();
    assertThat(page.select(".day")).isEmpty();
    assertThat(page.select(".lists [aria-current]").text()).isEqualTo("Headlines");
    assertThat(page("/?q=ferry&page=2").select(".headlines").attr("start")).isEqualTo("51");
    assertThat(page("/?q=ferry&page=2").select(".headlines li")).hasSize(10);
  }

  @Test
  void byDateTheyStandByTheirDays() throws Exception {
    Document page = page("/?q=ferry&sortBy=newest");

    assertThat(page.select(".day").eachText())
        .containsExactly("Friday, 3 May 2024", "Thursday, 2 May 2024", "Wednesday, 1 May 2024");
    assertThat(page.select(".headlines").eachAttr("start")).containsExactly("1", "21", "41");
    assertThat(page.expectFirst(".headlines li a").text()).isEqualTo("Ferry 59");
  }

  @Test
  void whoDidNotChooseSeesExcerpts() throws Exception {
    Document page = Markup.harmless(served.get("/?q=ferry").body(), "with excerpts");

    assertThat(page.select(".results > li")).hasSize(20);
    assertThat(page.select(".lists a").eachAttr("href"))
        .containsExactly("/?q=ferry&list=full", "/?q=ferry&list=headlines");
  }

  private static Document page(String path) throws Exception {
    HttpResponse<String> answer = served.get(path, "Cookie", CHOSEN);
    assertThat(answer.headers().firstValue("Vary").orElseThrow()).contains("Cookie");
    return Markup.harmless(answer.body(), path);
  }
}
