package kiji.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kiji.article.Article;
import kiji.engine.Articles;
import kiji.engine.IndexedArticle;
import kiji.web.Markup;
import kiji.web.Served;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The start page for who comes back: what is new, day by day.
class HomeTest {
  /// The server's clock.
  private static final long NOON = Instant.parse("2026-03-01T12:00:00Z").getEpochSecond();

  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    List<IndexedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      articles.add(
          arrived(
              Articles.english("f" + i, "Ferry " + i, "A ferry left, number " + i + ".")
                  .publishedAt(Articles.date("2024-05-%02dT09:00:00Z".formatted(1 + i / 6)))
                  .build()));
    }
    articles.add(
        arrived(Articles.english("u", "Undated", "No day is known.").publishedAt(null).build()));
    served = Served.withStories(articles);
  }

  private static IndexedArticle arrived(Article article) {
    String id = article.id().value();
    Instant anHourAgo = Instant.ofEpochSecond(NOON - 3600);
    return new IndexedArticle(article, id + ".html", "hash of " + id, "story of " + id, anHourAgo);
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  @Test
  void theNewestStandByTheirDaysWithHowManyEachHas() throws Exception {
    Document page = page("list=full");

    assertThat(page.select("#newest .day").eachText())
        .containsExactly("Sunday, 5 May 2024 6 stories", "Saturday, 4 May 2024 6 stories");
    assertThat(page.select("#newest .results > li")).hasSize(10);
    String all = page.select("#newest .day a").getLast().attr("href");
    assertThat(all).isEqualTo("/?from=2024-05-04&to=2024-05-04");
    assertThat(Markup.harmless(served.get(all).body(), all).expectFirst(".summary").text())
        .isEqualTo("6 results");
    assertThat(page.select(".chart svg a")).hasSize(5);
  }

  @Test
  void whoReadsHeadlinesSeesMoreOfThem() throws Exception {
    Document page = page("list=headlines");

    assertThat(page.select("#newest .headlines li")).hasSize(31);
    assertThat(page.select("#newest .day").getLast().text()).isEqualTo("Without a date");
  }

  @Test
  void aFirstVisitHasNoNewsAndIsRemembered() throws Exception {
    HttpResponse<String> first = served.get("/");

    assertThat(Markup.harmless(first.body(), "/").select(".news")).isEmpty();
    assertThat(first.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("since=0." + NOON)
                    .contains("HttpOnly", "SameSite=Lax", "Path=/"));
    assertThat(served.get("/?q=ferry").headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void whatCameSinceTheLastVisitIsCountedUntilTheVisitIsOver() throws Exception {
    HttpResponse<String> yesterday = served.get("/", "Cookie", "since=0." + (NOON - 86_400));
    Document page = Markup.harmless(yesterday.body(), "/");
    assertThat(page.expectFirst(".news").text()).isEqualTo("31 new since your last visit");
    String news = page.expectFirst(".news").attr("href");
    assertThat(news).startsWith("/?arrivedFrom=2026-02-28T12").endsWith("&sortBy=arrived");
    assertThat(Markup.harmless(served.get(news).body(), news).expectFirst(".summary").text())
        .isEqualTo("31 results");
    String cookie = yesterday.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("since=%d.%d".formatted(NOON - 86_400, NOON));

    HttpResponse<String> again = served.get("/", "Cookie", cookie.split(";", 2)[0]);
    assertThat(Markup.harmless(again.body(), "/").expectFirst(".news").text())
        .as("the same visit")
        .isEqualTo("31 new since your last visit");
  }

  @Test
  void oneVisitIsNotTheLastOne() throws Exception {
    String future = Long.toString(Instant.parse("2100-01-01T00:00:00Z").getEpochSecond());
    for (String cookie : List.of("since=x", "since=1.2.3", "since=9999999999999999.1", "since=")) {
      assertThat(page(cookie).select(".news")).as(cookie).isEmpty();
    }
    assertThat(page("since=%s.%d".formatted(future, NOON - 60)).expectFirst(".news").text())
        .isEqualTo("Nothing new since your last visit");
  }

  private static Document page(String cookie) throws Exception {
    HttpResponse<String> answer = served.get("/", "Cookie", cookie);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Markup.harmless(answer.body(), cookie);
  }
}
