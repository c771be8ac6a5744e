package kiji.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kiji.engine.Articles.english;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kiji.alerts.AlertMatching;
import kiji.alerts.Alerts;
import kiji.alerts.StandingSearch;
import kiji.engine.Articles;
import kiji.engine.Generations.StartFrom;
import kiji.engine.IndexedArticle;
import kiji.search.ArticleSearch;
import kiji.search.SearchDefaults;
import kiji.search.SearchParameters;
import kiji.settings.Access;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Standing searches on the web: saved from a page of results, read, told otherwise, and changed by
/// nobody's pages but ours.
class AlertPagesTest {
  @AutoClose private static Chromium chromium;
  private TemporaryIndex index;
  private Served served;
  private Alerts alerts;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @BeforeEach
  void serve() throws Exception {
    index = TemporaryIndex.of(SampleArticles.ALL);
    served = Served.with(index.engine(), Served.settings(index.folder()));
    alerts = Alerts.in(index.folder());
  }

  @AfterEach
  void stop() throws Exception {
    served.close();
    index.close();
  }

  /// Articles come, and a reindex asks the searches.
  private void comes(String id, String title) {
    Instant now = Instant.parse("2026-03-01T12:00:00Z").plusSeconds(id.length());
    IndexedArticle one =
        new IndexedArticle(
            english(id, title, "A story of " + title + ".").build(), id, id, "story " + id, now);
    Articles.publish(index.engine(), StartFrom.PUBLISHED, Stream.of(one));
    ArticleSearch search =
        new ArticleSearch(index.engine(), SearchDefaults.standard(ZoneOffset.UTC));
    new AlertMatching(alerts, search, ZoneOffset.UTC, 1).run(now);
  }

  @Test
  void aSearchIsSavedAndReadWithoutAnyScript() {
    try (BrowserContext context =
        chromium.browser().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(served.address("/?q=goldfish&language=en&ui=en"));
      page.locator("summary", new Page.LocatorOptions().setHasText("Tell me of new ones")).click();
      page.locator(".save input[name=name]").fill("Rockets <b>");
      page.locator(".save button").click();
      assertThat(page.locator("h1")).hasText("Rockets <b>");
      assertThat(page.locator(".summary")).hasText("Nothing new");
      StandingSearch saved = alerts.all().getFirst();
      assertThat(saved.search().written().toString()).contains("goldfish", "en");

      comes("new", "Goldfish lands");
      page.reload();
      assertThat(page.locator(".summary")).hasText("1 new");
      assertThat(page.locator(".fresh h3")).hasText("Goldfish lands");
      assertThat(page.locator(".fresh mark").first()).hasText("Goldfish");
      page.locator("button[value=seen]").click();
      assertThat(page.locator(".summary")).hasText("Nothing new");
      assertThat(page.locator(".fresh")).hasCount(0);
      assertThat(page.locator(".results h3")).hasText("Goldfish lands");

      Locator ways = page.locator(".save").first();
      ways.locator("summary").click();
      ways.locator("input[name=mail]").fill("nobody");
      ways.locator("button").click();
      assertThat(page.locator(".notes")).containsText("“nobody” is no mail address.");
      ways.locator("summary").click();
      ways.locator("input[name=mail]").fill("a@b.example, c@d.example");
      ways.locator("input[name=hours]").fill("18, 7");
      ways.locator("button").click();
      assertThat(alerts.all().getFirst().mail()).containsExactly("a@b.example", "c@d.example");
      assertThat(alerts.all().getFirst().hours()).containsExactly(7, 18);

      page.locator(".save").last().locator("summary").click();
      page.locator("button[value=remove]").click();
      assertThat(page.locator("main")).containsText("None yet.");
      assertThat(alerts.all()).isEmpty();
    }
  }

  @Test
  void itsFeedHasWhatCameSince() throws Exception {
    StandingSearch one =
        alerts
            .add("Rockets", SearchParameters.of("goldfish"), Instant.parse("2026-03-01T11:00:00Z"))
            .orElseThrow();
    comes("new", "Goldfish lands");
    String page = served.get("/alerts/" + one.id()).body();
    Matcher feed = Pattern.compile("application/atom\\+xml\" href=\"([^\"]+)\"").matcher(page);
    assertThat(feed.find()).isTrue();
    String atom = served.get(feed.group(1).replace("&amp;", "&")).body();
    assertThat(atom).containsOnlyOnce("<entry").contains("Goldfish lands");
  }

  @Test
  void everybodyCanUseThePagesInBothLanguagesAndThemes() throws Exception {
    StandingSearch one =
        alerts.add("Rockets", SearchParameters.of("goldfish"), Instant.EPOCH).orElseThrow();
    comes("new", "Goldfish lands");
    String axe;
    try (InputStream script = AlertPagesTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
    for (boolean isDark : List.of(true, false)) {
      NewContextOptions options =
          new NewContextOptions().setBypassCSP(true).setViewportSize(360, 800);
      if (isDark) {
        options.setColorScheme(ColorScheme.DARK); // the other's name is no Turkish word
      }
      try (BrowserContext context = chromium.browser().newContext(options)) {
        for (String path : List.of("/alerts", "/alerts/" + one.id())) {
          for (String language : List.of("ja", "en")) {
            Page page = context.newPage();
            page.navigate(served.address(path + "?ui=" + language));
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            page.evaluate(axe);
            assertThat(
                    (List<?>)
                        page.evaluate(
                            "async () => (await axe.run(document, {resultTypes: ['violations']}))"
                                + ".violations.map(one => one.id + ' ' + one.nodes[0].html)"))
                .as(path + language + isDark)
                .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
          }
        }
      }
    }
  }

  /// Of another port of this machine, and of another name: what Chromium calls same-site and
  /// cross-site.
  @Test
  void aFormOfAnotherSiteChangesNothing() throws Exception {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String token = token();
    byte[] form =
        """
        <form method=post action="%s"><input name=name value=x><input name=q value=x>
        <input name=token value="%s"><button>go</button></form>"""
            .formatted(served.address("/alerts"), token)
            .getBytes(StandardCharsets.UTF_8);
    other.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, form.length);
          exchange.getResponseBody().write(form);
          exchange.close();
        });
    other.start();
    try (BrowserContext context = chromium.browser().newContext()) {
      for (String host : List.of("127.0.0.1", "localhost")) {
        Page page = context.newPage();
        page.navigate("http://" + host + ":" + other.getAddress().getPort() + "/");
        page.locator("button").click();
        page.waitForURL(served.address("/alerts"));
        assertThat(page.locator("body")).containsText("this came from another site");
      }
    } finally {
      other.stop(0);
    }
    assertThat(alerts.all()).isEmpty();
  }

  @Test
  void whatIsNoFormOfOursChangesNothing() throws Exception {
    String good = "name=n&q=goldfish&token=" + token();
    String here = served.address("");
    assertThat(post(served, "/alerts", good)).as("no origin").isEqualTo(403);
    assertThat(post(served, "/alerts", good, "Origin", "null")).isEqualTo(403);
    assertThat(post(served, "/alerts", good, "Origin", "http://evil.example")).isEqualTo(403);
    assertThat(post(served, "/alerts", good, "Sec-Fetch-Site", "same-site", "Origin", here))
        .isEqualTo(403);
    assertThat(post(served, "/alerts", "name=n&q=x&token=guess", "Origin", here)).isEqualTo(403);
    assertThat(post(served, "/alerts", good + "&x=" + "x".repeat(65_536), "Origin", here))
        .isEqualTo(413);
    assertThat(post(served, "/", good, "Origin", here)).isEqualTo(405);
    assertThat(post(served, "/alerts", "name=&token=" + token(), "Origin", here)).isEqualTo(400);
    assertThat(post(served, "/alerts/nothere", "token=" + token(), "Origin", here)).isEqualTo(404);
    assertThat(alerts.all()).isEmpty();
    assertThat(post(served, "/alerts", good, "Origin", here)).isEqualTo(303);
    assertThat(post(served, "/alerts", good, "Origin", here)).isEqualTo(303);
    assertThat(alerts.all()).extracting(StandingSearch::name).containsExactly("n", "n (2)");
  }

  @Test
  void fromElsewhereItTakesTheAdministratorsToken() throws Exception {
    String[] passedOn = {"X-Forwarded-For", "203.0.113.7", "Origin", served.address("")};
    String form = "name=n&q=goldfish&token=" + token();
    assertThat(post(served, "/alerts", form, passedOn)).isEqualTo(403);
    assertThat(served.get("/alerts", "X-Forwarded-For", "203.0.113.7").statusCode()).isEqualTo(403);
    Access access = new Access(List.of(), "a long token of ours", List.of(), List.of(), false);
    try (TemporaryIndex other = TemporaryIndex.of(SampleArticles.ALL);
        Served guarded = Served.with(other.engine(), Served.settings(other.folder(), access))) {
      String[] asked = {"X-Forwarded-For", "203.0.113.7", "Origin", guarded.address("")};
      assertThat(post(guarded, "/alerts", form, asked)).isEqualTo(401);
      String[] shown = {
        "X-Forwarded-For",
        "203.0.113.7",
        "Origin",
        guarded.address(""),
        "Authorization",
        "Bearer a long token of ours"
      };
      assertThat(post(guarded, "/alerts", form, shown)).isEqualTo(303);
      assertThat(guarded.get("/alerts", "X-Forwarded-For", "203.0.113.7").statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void whoMayNotChangeItReadsWhatCameAndNothingOfWhomItTells() throws Exception {
    StandingSearch one =
        alerts.add("Rockets", SearchParameters.of("goldfish"), Instant.EPOCH).orElseThrow();
    alerts.change(one.telling("https://hook.example/secret", List.of("a@b.example"), List.of(7)));
    comes("new", "Goldfish lands");
    String there = "/alerts/" + one.id();
    String theirs = served.get(there, "X-Forwarded-For", "203.0.113.7").body();
    assertThat(theirs)
        .contains("Goldfish</mark> lands")
        .doesNotContain("hook.example", "b.example", "method=\"post\"");
    assertThat(served.get(there).body()).contains("https://hook.example/secret", "a@b.example");
  }

  private String token() throws Exception {
    String page = served.get("/?q=goldfish").body();
    Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(page);
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private static int post(Served served, String path, String form, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(served.address(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
  }
}
