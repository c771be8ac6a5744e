package kiji.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.article.Outlet;
import kiji.web.Markup;
import kiji.web.SampleArticles;
import kiji.web.Served;
import kiji.web.Wire;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people get: pages that work with links and forms alone.
class PagesTest {
  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    List<Article> articles = new ArrayList<>(SampleArticles.ALL);
    for (int i = 1; i <= 45; i++) {
      articles.add(
          Article.builder(new ArticleId("r" + i), "Rocket number " + i, "A rocket flew.")
              .language(Language.EN)
              .outlet(new Outlet("orbit", "Orbit Daily", "orbit.example"))
              .publishedAt(OffsetDateTime.parse("2025-01-01T00:00:00Z").plusDays(i))
              .build());
    }
    served = Served.with(articles);
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  @Test
  void showsTheNewestArticlesBeforeAnythingIsSearched() throws Exception {
    Document page = page("/");

    assertThat(page.expectFirst(".results h3").text())
        .isEqualTo("Goldfish festival draws record crowd");
    assertThat(page.select(".welcome .size").text())
        .isEqualTo("48 stories from 4 sources, 2024 – 2026");
    assertThat(page.select("input[name=q]").hasAttr("autofocus")).isTrue();
  }

  @Test
  void asksForTheWordThatMayHaveBeenMeant() throws Exception {
    Document page = page("/?q=rockat+-number+OR+rockat&lang=en&ui=ja");
    Document searched = page("/?q=rockat");

    assertThat(searched.select(".notes").text())
        .isEqualTo("The words as typed are found nowhere; “rocket” was searched instead.");
    assertThat(searched.select(".meant")).isEmpty();
    assertThat(searched.select(".summary").text()).isEqualTo("45 results");
    assertThat(page.select(".notes").text()).contains("見つからないため");
  }

  @Test
  void linksToTheSearchThatMayHaveBeenMeant() throws Exception {
    Document page = page("/?q=goldfsh&expand=false&lang=en&ui=ja");
    Element meant = page.expectFirst(".meant a");

    assertThat(page.expectFirst(".meant").text()).isEqualTo("もしかして: goldfish");
    assertThat(meant.attr("href")).isEqualTo("/?q=goldfish&language=en&expand=false&ui=ja");
  }

  @Test
  void marksTheWordsFoundAndNothingElse() throws Exception {
    Document page = page("/?q=goldfish");

    assertThat(page.select("h3 mark").eachText()).containsExactly("Goldfish");
    assertThat(page.select(".snippet mark").eachText()).containsExactly("goldfish");
    assertThat(page.select(".summary").text()).isEqualTo("1 result");
  }

  @Test
  void tellsEachStorysLanguageToTheBrowser() throws Exception {
    Document page = page("/?q=%E9%AB%99%E5%B3%B6%E5%B1%8B");

    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select(".results h3").attr("lang")).isEqualTo("ja");
    assertThat(page.select(".snippet").attr("lang")).isEqualTo("ja");
  }

  @Test
  void showsWhenAStoryCameOut() throws Exception {
    Element recent = page("/?q=goldfish").expectFirst(".results time");
    Element old = page("/?sources=shiomi").expectFirst(".results time");

    assertThat(recent.text()).isEqualTo("yesterday");
    assertThat(recent.attr("datetime")).isEqualTo("2026-02-28T18:30:00+09:00");
    assertThat(recent.attr("title")).isEqualTo("Saturday, 28 February 2026, 18:30 (+09:00)");
    assertThat(old.text()).isEqualTo("12 Apr 2024");
  }

  @Test
  void speaksJapaneseToJapaneseBrowsersAndByAddress() throws Exception {
    for (HttpResponse<String> answer :
        List.of(
            served.get("/?q=goldfish", "Accept-Language", "ja-JP,ja;q=0.9"),
            served.get("/?q=goldfish&ui=ja", "Accept-Language", "en"))) {
      Document page = Markup.harmless(answer.body(), "page");
      assertThat(page.select("html").attr("lang")).isEqualTo("ja");
      assertThat(page.select(".search button").text()).isEqualTo("検索");
      assertThat(answer.headers().firstValue("Content-Language")).hasValue("ja");
      assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
    }
    Document page = page("/?q=goldfish&ui=ja");
    assertThat(page.select("input[type=hidden][name=ui]").eachAttr("value")).containsOnly("ja");
    assertThat(page.select(".results h3 a").attr("href")).endsWith("&ui=ja");
  }

  @Test
  void ticksAndUnticksFiltersByLinks() throws Exception {
    Document all = page("/?q=rocket");
    Document sources = page("/?sources=orbit");
    Document ticked = page("/?language=en");

    assertThat(all.select(".summary").text()).isEqualTo("45 results");
    Element untick = sources.expectFirst(".value[aria-current]");
    assertThat(untick.select(".label").text()).isEqualTo("Orbit Daily");
    assertThat(untick.attr("href")).isEqualTo("/");
    assertThat(ticked.select(".value:contains(Japanese) .count").text())
        .as("what else there is to tick")
        .isEqualTo("1");
    assertThat(ticked.select(".value:contains(Japanese)").attr("href"))
        .isEqualTo("/?language=en&language=ja");
  }

  @Test
  void showsFiltersInForceAsChipsThatCanBeTakenAway() throws Exception {
    Document page = page("/?q=rocket&sources=orbit&from=2025-01&to=2025-01");

    assertThat(page.select(".chips a:not(.clear)").eachText())
        .containsExactly("Orbit Daily×", "January 2025×");
    assertThat(page.select(".chips a").eachAttr("href"))
        .containsExactly(
            "/?q=rocket&from=2025-01&to=2025-01", "/?q=rocket&sources=orbit", "/?q=rocket");
    assertThat(page.select(".dates input[name=from]").attr("value")).isEqualTo("2025-01-01");
    assertThat(page.select(".dates input[name=to]").attr("value")).isEqualTo("2025-01-31");
  }

  @Test
  void keepsFiltersWhenNewWordsAreSearched() throws Exception {
    Document page = page("/?q=rocket&sources=orbit&page=2&sort=newest");

    assertThat(page.select(".search input[type=hidden]").eachAttr("name"))
        .containsExactly("sources", "sortBy");
  }

  @Test
  void leadsThroughTheListPageByPage() throws Exception {
    Document first = page("/?q=rocket");
    Document second = page(first.select("a[rel=next]").attr("href"));
    Document third = page(second.select("a[rel=next]").attr("href"));

    assertThat(first.select("a[rel=prev]")).isEmpty();
    assertThat(second.select("ol.results").attr("start")).isEqualTo("21");
    assertThat(second.select(".numbers [aria-current]").text()).isEqualTo("2");
    assertThat(third.select(".results h3").eachText()).hasSize(5);
    assertThat(third.select("a[rel=next]")).isEmpty();
    assertThat(third.select("a[rel=prev]").attr("href")).isEqualTo("/?q=rocket&page=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?q=rocket&page=0",
        "/?q=rocket&page=x",
        "/?q=rocket&pageSize=1000",
        "/?q=rocket&from=x",
        "/?q=rocket&lang=xx",
        "/?q=rocket&sort=best",
        "/?q=rocket&page=4",
        "/?q=rocket&page=500",
        "/?q=rocket&page=1000000",
        "/?q=rocket&cursor=abc",
        "/?q=rocket&tz=Nowhere",
        "/?q=rocket&page=1&page=2"
      })
  void leavesOutWhatItCannotUseAndSaysSo(String address) throws Exception {
    Document page = Markup.harmless(served.get(address).body(), address);

    assertThat(page.select(".summary").text()).isEqualTo("45 results");
    assertThat(page.select(".notes p")).hasSize(1);
    assertThat(page.select(".results h3")).hasSize(20);
    assertThat(page.select(".nothing")).isEmpty();
  }

  @Test
  void whatIsBrokenIsABadRequestWithASentenceBesideItsField() throws Exception {
    HttpResponse<String> answer = served.get("/?q=rocket&from=soon&ui=en");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    Document page = Markup.harmless(answer.body(), "from");
    Element field = page.expectFirst("input[name=from]");
    assertThat(field.attr("aria-invalid")).isEqualTo("true");
    assertThat(page.expectFirst("#" + field.attr("aria-describedby")).text())
        .isEqualTo("“soon” is no date: write 2024, 2024-04 or 2024-04-12.");
    assertThat(page.select(".results h3")).hasSize(20);
    assertThat(page.expectFirst(".panel").hasAttr("open")).isTrue();

    Document reversed =
        Markup.harmless(served.get("/?q=rocket&from=2025-03&to=2025-01").body(), "reversed");
    assertThat(reversed.select(".mistakes").text()).startsWith("The first day is later");
    assertThat(served.get("/?q=rocket&lang=xx").statusCode()).isEqualTo(400);
    assertThat(served.get("/?q=rocket&page=4").statusCode()).isEqualTo(200);
    assertThat(page("/?q=rocket").select(".mistakes, [aria-invalid]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?q=rocket&utm_source=mail&fbclid=1",
        "/?q=rocket&from=&to=&sources=",
        "/?q=rocket&%zz=1"
      })
  void passesOverWhatIsNoneOfItsBusiness(String address) throws Exception {
    Wire.Answer answer = Wire.ask(served.port(), "GET", address);

    Document page = Markup.harmless(answer.body(), address);
    assertThat(page.select(".summary").text()).isEqualTo("45 results");
    assertThat(page.select(".notes")).isEmpty();
  }

  @Test
  void searchesABrokenPercentSignAsItStands() throws Exception {
    Wire.Answer answer = Wire.ask(served.port(), "GET", "/?q=100%");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(Markup.harmless(answer.body(), "q").select("input[name=q]").attr("value"))
        .isEqualTo("100%");
  }

  @Test
  void helpsWhereNothingIsFound() throws Exception {
    Document page = page("/?q=nosuchword&language=ja");

    assertThat(page.select(".summary").text()).isEqualTo("Nothing found");
    assertThat(page.select(".nothing li")).hasSizeGreaterThan(2);
    assertThat(page.expectFirst(".nothing a").attr("href")).isEqualTo("/?q=nosuchword");
  }

  @Test
  void blamesNoFiltersWhereNoneAreSet() throws Exception {
    Document page = page("/?q=nosuchword&page=2&sort=newest");

    assertThat(page.select(".nothing").text())
        .contains("Check the spelling")
        .doesNotContain("Without filters");
  }

  @Test
  void showsAnArticleToRead() throws Exception {
    Document page = page("/articles/a1");

    assertThat(page.title()).isEqualTo("Goldfish festival draws record crowd – Kiji");
    assertThat(page.select("h1").text()).isEqualTo("Goldfish festival draws record crowd");
    assertThat(page.select("article").attr("lang")).isEqualTo("en");
    assertThat(page.select(".story p").eachText())
        .containsExactly(
            "A festival of goldfish in Nara drew a record crowd on Saturday.",
            "Organisers counted 40,000 visitors, twice as many as last year.");
    assertThat(page.select(".byline").text())
        .isEqualTo("By Jane Doe, Taro Yamada Saturday, 28 February 2026, 18:30");
    assertThat(page.select(".original a").attr("href"))
        .isEqualTo("https://harbour.example/2026/goldfish?a=1&b=2");
    assertThat(page.select(".original a").attr("rel")).contains("noopener", "noreferrer");
    assertThat(page.select(".author").attr("href")).isEqualTo("/?author=Jane%20Doe");
  }

  @Test
  void namesTheAgencyWhereNobodySignedAnArticle() throws Exception {
    String href = page("/?sources=shiomi").select(".results h3 a").attr("href");

    assertThat(page(href).select(".byline .agency").text()).isEqualTo("共同");
    assertThat(page("/articles/a1").select(".byline .agency")).isEmpty();
  }

  @Test
  void leadsFromAResultToItsArticleWhateverItsId() throws Exception {
    String href = page("/?sources=shiomi").select(".results h3 a").attr("href");

    assertThat(page(href).select("h1").text()).isEqualTo("髙島屋、奈良に新店舗");
  }

  @Test
  void saysKindlyThatNothingIsThere() throws Exception {
    for (String path : List.of("/articles/none", "/nowhere", "//evil.example/", "/articles/")) {
      HttpResponse<String> answer = served.get(path);

      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(Markup.harmless(answer.body(), path).select("h1").text())
          .isEqualTo("Nothing is here");
    }
  }

  @Test
  void letsBrowsersKeepWhatDoesNotChange() throws Exception {
    String style = page("/").select("link[rel=stylesheet]").attr("href");
    HttpResponse<String> first = served.get(style);
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> second = served.get(style, "If-None-Match", tag);

    assertThat(first.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(v -> assertThat(v).contains("immutable"));
    assertThat(first.headers().firstValue("Content-Type"))
        .hasValueSatisfying(v -> assertThat(v).startsWith("text/css"));
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(served.get("/").headers().firstValue("Cache-Control")).hasValue("no-cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?q=rocket", "/articles/a1", "/nowhere", "/robots.txt"})
  void saysThatItsTextsAreUtf8(String address) throws Exception {
    assertThat(served.get(address).headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).endsWith(";charset=utf-8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/search", "/assets/kiji.css", "/openapi.json"})
  void tellsCachesThatNotEveryClientUnpacks(String address) throws Exception {
    assertThat(String.join(",", served.get(address).headers().allValues("Vary")))
        .contains("Accept-Encoding");
  }

  @Test
  void sendsPagesCompressed() throws Exception {
    HttpResponse<String> answer = served.get("/?q=rocket", "Accept-Encoding", "gzip");

    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
  }

  @Test
  void tellsBrowsersHowToSearchHere() throws Exception {
    HttpResponse<String> answer = served.get("/opensearch.xml");

    assertThat(answer.body())
        .contains("template=\"" + served.address("/?q={searchTerms}") + "\"")
        .contains("template=\"" + served.address("/suggest?q={searchTerms}") + "\"")
        .startsWith("<?xml");
  }

  @Test
  void tellsBrowsersBehindAProxyTheAddressTheyKnow() throws Exception {
    HttpResponse<String> answer = served.get("/opensearch.xml", "X-Forwarded-Proto", "https");

    assertThat(answer.body())
        .contains("template=\"" + served.address("/?q={").replace("http://", "https://"));
    assertThat(answer.headers().firstValue("Vary").orElse("")).contains("X-Forwarded-Proto");
  }

  @Test
  void suggestsInTheShapeOfOpenSearch() throws Exception {
    assertThat(served.get("/suggest?q=rocket+number+4").body())
        .startsWith("[\"rocket number 4\",[\"Rocket number 4")
        .endsWith("]]");
  }

  @Test
  void countsWhatItAnswersForPrometheus() throws Exception {
    served.get("/api/search?q=rocket");

    List<String> metrics = served.get("/metrics").body().lines().toList();

    assertThat(metrics)
        .allMatch(line -> line.matches("# (HELP|TYPE) .+|[a-z_]+(\\{[^}]*\\})? [-+.eE0-9]+"))
        .anyMatch(
            line ->
                line.startsWith("kiji_http_requests_total{route=\"/api/search\",status=\"200\"} "));
    assertThat(metrics.stream().map(line -> line.toLowerCase(Locale.ROOT)))
        .noneMatch(line -> line.contains("rocket"));
  }

  private static Document page(String path) throws Exception {
    HttpResponse<String> answer = served.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Markup.harmless(answer.body(), path);
  }
}
