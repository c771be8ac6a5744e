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
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The chart above a list: bars that are links, from years to months to days.
class ChartTest {
  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    List<Article> articles = new ArrayList<>();
    for (int year = 2018; year <= 2025; year++) {
      for (int day = 10; day < 10 + year - 2017; day++) {
        String date = year + "-03-" + day + "T09:00:00+09:00";
        String id = "e" + year + day;
        articles.add(
            Articles.english(id, "Ferry", "A ferry, number " + id + ".")
                .publishedAt(Articles.date(date))
                .build());
      }
    }
    articles.add(
        Articles.japanese("ja", "連絡船 ferry", "連絡船が出た。")
            .publishedAt(Articles.date("2025-04-01T09:00:00+09:00"))
            .build());
    articles.add(
        Articles.english("train", "Train", "A train.")
            .publishedAt(Articles.date("2020-05-01T09:00:00+09:00"))
            .build());
    served = Served.with(articles);
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  @Test
  void leadsFromYearsToMonthsToDays() throws Exception {
    Element year = bars("/?q=ferry").getLast();
    assertThat(year.select("title").text()).isEqualTo("2025: 9");
    assertThat(year.attr("href")).isEqualTo("/?q=ferry&from=2025&to=2025");

    List<Element> months = bars(year.attr("href"));
    assertThat(months).extracting(Element::text).containsExactly("March 2025: 8", "April 2025: 1");
    assertThat(months.getFirst().attr("href")).isEqualTo("/?q=ferry&from=2025-03&to=2025-03");

    List<Element> days = bars(months.getFirst().attr("href"));
    assertThat(days).hasSize(8);
    assertThat(days.getFirst().attr("href")).isEqualTo("/?q=ferry&from=2025-03-10&to=2025-03-10");
    assertThat(page(days.getFirst().attr("href")).select(".chart")).isEmpty();
  }

  @Test
  void aFewDaysOfALongArchiveAreInSight() throws Exception {
    List<Element> days = bars("/?q=e201910+OR+e201911");
    assertThat(days).extracting(Element::text).containsExactly("10 Mar 2019: 1", "11 Mar 2019: 1");
  }

  @Test
  void aBarFindsWhatItSays() throws Exception {
    for (Element bar : bars("/?q=ferry")) {
      String count = bar.select("title").text().replaceFirst(".*: ", "");
      assertThat(page(bar.attr("href")).expectFirst(".summary").text())
          .startsWith(count + " result");
    }
  }

  @Test
  void showsJapaneseAndEnglishUponOneAnother() throws Exception {
    Element year = bars("/?q=ferry").getLast();
    Element japanese = year.expectFirst("rect.ja");
    Element english = year.expectFirst("rect.en");
    assertThat(height(japanese)).isEqualTo(11);
    assertThat(height(english)).isEqualTo(88);
    assertThat(number(english, "y") + height(english)).isEqualTo(number(japanese, "y"));
  }

  @Test
  void aTableSaysTheSameInWords() throws Exception {
    Document page = page("/?q=ferry&vs=train");
    assertThat(page.select(".twin tbody tr").eachText())
        .hasSize(8)
        .contains("2020 3 4 1", "2025 9 9 0");
    assertThat(page.expectFirst(".twin tbody tr a").attr("href"))
        .isEqualTo("/?q=ferry&from=2018&to=2018&vs=train");
    assertThat(page.select("rect.vs")).hasSize(1);
  }

  @Test
  void aSecondSearchIsNamedCountedAndTakenOutAgain() throws Exception {
    Document page = page("/?q=ferry&vs=train&lang=en");
    Element second = page.expectFirst(".chart .vs a");
    assertThat(second.text()).isEqualTo("“train” 1");
    assertThat(page(second.attr("href")).expectFirst(".summary").text()).isEqualTo("1 result");
    assertThat(page.expectFirst(".chart .vs .cross").attr("href"))
        .isEqualTo("/?q=ferry&language=en");
    assertThat(page.expectFirst(".compare input[name=vs]").attr("value")).isEqualTo("train");
    assertThat(page.select(".compare input[type=hidden]").eachAttr("name"))
        .containsExactly("q", "language");
    assertThat(page("/").select(".compare, .scales")).isEmpty();
  }

  @Test
  void sharesOfAllThereIsAreAChoiceThatIsRemembered() throws Exception {
    Document counts = page("/?q=ferry");
    assertThat(counts.select(".scales a").eachAttr("href"))
        .containsExactly("/?q=ferry&chart=count", "/?q=ferry&chart=share");
    HttpResponse<String> chosen = served.get("/?q=ferry&chart=share");
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.headers().firstValue("Location").orElseThrow()).endsWith("/?q=ferry");
    String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];

    Document shares = Markup.harmless(served.get("/?q=ferry", "Cookie", cookie).body(), "shares");
    assertThat(shares.select(".scales [aria-current]").text()).isEqualTo("Share");
    assertThat(shares.expectFirst(".highest").text()).isEqualTo("Up to 100 %");
    assertThat(shares.select(".twin tbody tr").eachText())
        .contains("2020 3 4 75 %", "2025 9 9 100 %");
    assertThat(shares.select("svg a title").eachText()).contains("2020: 3 (75 %)");
    Element of2020 = shares.select("svg a").get(2);
    assertThat(height(of2020.expectFirst("rect.en"))).isEqualTo(75);
  }

  @Test
  void theStartPageShowsTheWholeArchive() throws Exception {
    assertThat(bars("/").getLast().select("title").text()).isEqualTo("2025: 9");
    assertThat(bars("/").getLast().attr("href")).isEqualTo("/?from=2025&to=2025");
  }

  @Test
  void aSearchThatFindsNothingHasNone() throws Exception {
    assertThat(page("/?q=nowhere").select(".chart")).isEmpty();
  }

  @Test
  void pagesNameTheirFeedsAndFiles() throws Exception {
    Document page = page("/?q=ferry&sortBy=oldest&page=2&pageSize=5");
    assertThat(page.select("link[rel=alternate]").eachAttr("href"))
        .containsExactly("/feed.rss?q=ferry", "/feed.atom?q=ferry", "/feed.json?q=ferry");
    assertThat(page.select(".takeaways > a").eachAttr("href"))
        .containsExactly(
            "/feed.rss?q=ferry",
            "/api/search?q=ferry&sortBy=oldest&format=csv",
            "/api/search?q=ferry&sortBy=oldest&format=jsonl",
            "/api/search?q=ferry&sortBy=oldest&format=ris");
    for (Element link : page.select(".takeaways > a")) {
      assertThat(served.get(link.attr("href")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void todayAndTheLastDaysAreAClickAway() throws Exception {
    assertThat(page("/?q=ferry&to=2020").select(".quick a").eachAttr("href"))
        .containsExactly(
            "/?q=ferry&from=2026-03-01",
            "/?q=ferry&from=2026-02-23",
            "/?q=ferry&from=2026-02-02",
            "/?q=ferry&from=2025-03-02");
  }

  private static int height(Element bar) {
    return number(bar, "height");
  }

  private static int number(Element bar, String attribute) {
    return Integer.parseInt(bar.attr(attribute));
  }

  private static List<Element> bars(String path) throws Exception {
    return List.copyOf(page(path).select(".chart svg a"));
  }

  private static Document page(String path) throws Exception {
    return Markup.harmless(served.get(path).body(), path);
  }
}
