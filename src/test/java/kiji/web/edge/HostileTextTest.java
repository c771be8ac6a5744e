package kiji.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.article.Outlet;
import kiji.web.Markup;
import kiji.web.SampleArticles;
import kiji.web.Served;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// No text, typed or indexed, becomes markup: every payload goes through every place where text is
/// shown.
class HostileTextTest {
  private static final List<String> OURS =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "'><svg/onload=alert(1)>",
          "</title><script>alert(1)</script>",
          "</textarea><iframe src=javascript:alert(1)>",
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          "java\tscript:alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "//evil.example/",
          "https://evil.example/\"onmouseover=\"alert(1)",
          "<mark onclick=alert(1)>x</mark>",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "${7*7} @import x @endif @raw <%= 1 %>",
          "＜script＞alert(1)＜/script＞",
          "<!--<script>--><plaintext>",
          "\u202e<b>\u0000\u000b\u2028\u2029]]>",
          "{{constructor.constructor('alert(1)')()}}");

  /// Four times in one address, and the address is not too long.
  private static final int LONGEST_IN_AN_ADDRESS = 1800;

  private static List<String> payloads() throws Exception {
    List<String> all = new ArrayList<>(OURS);
    try {
      all.addAll(HostileData.texts("xss"));
    } catch (org.opentest4j.TestAbortedException e) {
      // The lists beside the project are not here: ours are tried all the same.
    }
    return all;
  }

  @Test
  void whatIsTypedStaysText() throws Exception {
    try (Served served = Served.with(SampleArticles.ALL)) {
      for (String payload : payloads()) {
        String text = PercentEncoding.encode(payload);
        if (text.length() > LONGEST_IN_AN_ADDRESS) {
          continue;
        }
        for (String more : List.of("", "&sources=" + text + "&from=" + text + "&ui=" + text)) {
          var answer = served.get("/?q=" + text + more, "Accept-Language", "ja");

          assertThat(answer.statusCode())
              .as(payload)
              .isIn(more.isEmpty() ? List.of(200) : List.of(200, 400));
          Document page = Markup.harmless(answer.body(), payload);
          String box = page.select("input[name=q]").attr("value");
          assertThat(box.replaceAll("\\s", "")).isEqualTo(shown(payload).replaceAll("\\s", ""));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"naughty", "query-syntax", "path", "crlf"})
  void whateverIsTypedIsSearched(String kind) throws Exception {
    try (Served served = Served.with(SampleArticles.ALL)) {
      for (String typed : HostileData.texts(kind)) {
        String text = PercentEncoding.encode(typed);
        if (text.length() <= 4 * LONGEST_IN_AN_ADDRESS) {
          var answer = served.get("/api/search?q=" + text);
          assertThat(answer.statusCode()).as(typed).isEqualTo(200);
          assertThat(Json.MAPPER.readTree(answer.body()).at("/query/text").asString())
              .isEqualTo(typed);
        }
      }
    }
  }

  @Test
  void whatIsIndexedStaysText() throws Exception {
    List<String> payloads = payloads();
    List<Article> articles = full(payloads);
    try (Served served = Served.with(articles)) {
      for (int page = 1; page <= (articles.size() + 99) / 100; page++) {
        Markup.harmless(
            served.get("/?sort=oldest&pageSize=100&page=" + page).body(), "page " + page);
      }
      for (int i = 0; i < payloads.size(); i++) {
        var answer = served.get("/articles/" + i);
        Document page = Markup.harmless(answer.body(), payloads.get(i));
        assertThat(page.select("main h1").text()).as(payloads.get(i)).isNotEmpty();
      }
      Markup.harmless(served.get("/").body(), "the start page");
    }
  }

  @Test
  void jsonGivesEveryTextBackAsItWas() throws Exception {
    List<String> payloads = payloads();
    List<Article> articles = full(payloads);
    try (Served served = Served.with(articles)) {
      for (int page = 1; page <= (articles.size() + 99) / 100; page++) {
        JsonNode answer = served.json("/api/search?content=full&pageSize=100&page=" + page);
        for (JsonNode article : answer.get("articles")) {
          String payload = payloads.get(article.get("id").asInt());
          assertThat(article.get("title").asString()).isEqualTo(payload);
          assertThat(article.get("content").asString()).isEqualTo(payload);
          String marked = article.get("highlights").get("title").asString();
          assertThat(Jsoup.parseBodyFragment(marked).body().getAllElements())
              .as(marked)
              .extracting(Element::tagName)
              .containsOnly("body");
        }
      }
    }
  }

  private static List<Article> full(List<String> payloads) {
    return IntStream.range(0, payloads.size()).mapToObj(i -> full(i, payloads.get(i))).toList();
  }

  private static Article full(int number, String payload) {
    String some = payload.isBlank() ? "blank" : payload;
    return Article.builder(new ArticleId(Integer.toString(number)), payload, payload)
        .language(Language.EN)
        .outlet(new Outlet(some, some, some))
        .authors(List.of(payload))
        .section(payload)
        .description(payload)
        .url(payload)
        .imageUrl(payload)
        .build();
  }

  /// What an HTML parser makes of a character that HTML does not have.
  private static String shown(String text) {
    return text.replace("\u0000", "\uFFFD");
  }
}
