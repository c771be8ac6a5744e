package kiji.web.edge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.article.Outlet;
import kiji.web.Chromium;
import kiji.web.SampleArticles;
import kiji.web.Served;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The pages in a real Chromium: by keyboard, without JavaScript, on a phone, and with articles
/// that try to run scripts.
class BrowserTest {
  private static final List<String> ATTACKS =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "<svg/onload=alert(1)>",
          "</title></textarea></script><script>alert(1)</script>",
          "<a href=javascript:alert(1)>x</a>",
          "javascript:alert(1)",
          "<iframe srcdoc='<script>parent.alert(1)</script>'>",
          "'-alert(1)-'",
          "<style>*{background:url(https://evil.example/)}</style>",
          "<form action=https://evil.example/><input name=q autofocus onfocus=alert(1)>");

  @AutoClose private static Chromium chromium;
  @AutoClose private static Served served;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    List<Article> articles = new ArrayList<>(SampleArticles.ALL);
    for (int i = 0; i < ATTACKS.size(); i++) {
      String attack = ATTACKS.get(i);
      articles.add(
          Article.builder(new ArticleId("x" + i), "attack " + attack, "attack " + attack)
              .language(Language.EN)
              .outlet(new Outlet("x" + i, attack, "x.example"))
              .authors(List.of(attack))
              .section(attack)
              .url(attack)
              .build());
    }
    articles.add(
        Article.builder(new ArticleId("long"), "長".repeat(200), "x".repeat(3000))
            .outlet(new Outlet("o", "W".repeat(120), "o.example"))
            .authors(List.of("A".repeat(300)))
            .build());
    served = Served.with(articles);
  }

  /// A page that remembers what it should never see: dialogs, errors, requests to elsewhere.
  private static final class Watched implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> seen = new ArrayList<>();

    Watched(NewContextOptions options) {
      context = chromium.browser().newContext(options);
      page = context.newPage();
      page.onDialog(
          dialog -> {
            seen.add("dialog: " + dialog.message());
            dialog.dismiss();
          });
      page.onPageError(error -> seen.add("error: " + error));
      page.onConsoleMessage(message -> seen.add("console: " + message.text()));
      page.onRequest(
          request -> {
            if (!request.url().startsWith(served.address("/"))) {
              seen.add("request: " + request.url());
            }
          });
    }

    Page go(String path) {
      page.navigate(served.address(path));
      return page;
    }

    List<String> seen() {
      return seen;
    }

    @Override
    public void close() {
      context.close();
    }
  }

  @Test
  void runsNoScriptFromArticlesOrAddresses() {
    try (Watched browser = new Watched(new NewContextOptions())) {
      browser.go("/?q=attack");
      browser.go("/");
      for (int i = 0; i < ATTACKS.size(); i++) {
        browser.go("/articles/x" + i);
        browser.go(
            "/?q="
                + PercentEncoding.encode(ATTACKS.get(i))
                + "&section="
                + PercentEncoding.encode(ATTACKS.get(i)));
      }

      assertThat(browser.seen()).isEmpty();
    }
  }

  @Test
  void canBeUsedWithTheKeyboardAlone() {
    try (Watched browser = new Watched(new NewContextOptions().setLocale("en"))) {
      Page page = browser.go("/");
      assertThat(page.locator("#q")).isFocused();
      page.keyboard().type("goldfish");
      page.keyboard().press("Enter");
      page.waitForURL(Pattern.compile(".*q=goldfish"));
      assertThat(page.locator(".summary")).hasText("1 result");

      page.keyboard().press("j");
      assertThat(focused(page)).hasText("Goldfish festival draws record crowd");
      page.keyboard().press("Enter");
      page.waitForURL(Pattern.compile(".*/articles/a1"));

      page.keyboard().press("/");
      assertThat(page.locator("#q")).isFocused();
      page.keyboard().type("rocket");
      assertThat(page.locator("#q")).hasValue("rocket");
      page.keyboard().press("Escape");

      page.locator("a.back").click();
      page.waitForURL(Pattern.compile(".*q=goldfish"));
      assertThat(browser.seen()).isEmpty();
    }
  }

  @Test
  void beginsWithALinkPastTheFilters() {
    try (Watched browser = new Watched(new NewContextOptions().setLocale("en"))) {
      Page page = browser.go("/?q=goldfish");
      page.keyboard().press("Tab");
      assertThat(focused(page)).hasText("Skip to the results");
      page.keyboard().press("Enter");
      assertThat(page.locator("#first")).isFocused();
      page.keyboard().press("Tab");
      assertThat(focused(page)).hasText("Goldfish festival draws record crowd");
    }
  }

  @Test
  void showsWhereTheFocusIs() {
    try (Watched browser = new Watched(new NewContextOptions())) {
      Page page = browser.go("/?q=attack");
      for (int i = 0; i < 25; i++) {
        page.keyboard().press("Tab");
        Object outline =
            page.evaluate(
                "() => { const s = getComputedStyle(document.activeElement);"
                    + " return document.activeElement === document.body ? 'none'"
                    + " : s.outlineStyle + ' ' + parseFloat(s.outlineWidth); }");
        assertThat(outline.toString()).matches("solid [2-9].*|auto .*|none");
      }
    }
  }

  @Test
  void worksWithoutJavaScript() {
    NewContextOptions without = new NewContextOptions().setJavaScriptEnabled(false).setLocale("en");
    try (Watched browser = new Watched(without)) {
      Page page = browser.go("/");
      page.fill("#q", "goldfish");
      page.click(".search button");
      page.waitForURL(Pattern.compile(".*q=goldfish"));
      page.click(".results h3 a");
      page.waitForURL(Pattern.compile(".*/articles/a1"));
      page.click("a.back");
      page.waitForURL(Pattern.compile(".*q=goldfish"));
      page.fill(".dates input[name=from]", "2027-01-01");
      page.click(".dates button");
      page.waitForURL(Pattern.compile(".*from=2027-01-01.*"));
      assertThat(page.locator(".summary")).hasText("Nothing found");
    }
  }

  @Test
  void leavesEmptyDatesOutOfTheAddress() {
    try (Watched browser = new Watched(new NewContextOptions())) {
      Page page = browser.go("/?q=attack");
      page.fill(".dates input[name=from]", "2020-01-01");
      page.click(".dates button");
      page.waitForURL(Pattern.compile(".*from=2020.*"));

      assertThat(page.url()).endsWith("/?from=2020-01-01&q=attack");
    }
  }

  @ParameterizedTest
  @CsvSource({"320", "360", "390", "768", "1280", "1920"})
  void neverScrollsSideways(int width) {
    NewContextOptions narrow = new NewContextOptions().setViewportSize(width, 800);
    try (Watched browser = new Watched(narrow)) {
      for (String path :
          List.of(
              "/",
              "/?q=attack",
              "/?q=nosuchword",
              "/?sort=oldest",
              "/articles/long",
              "/articles/a1",
              "/nowhere")) {
        Page page = browser.go(path);
        Object widths = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) widths).intValue()).as(path).isLessThanOrEqualTo(0);
      }
    }
  }

  @Test
  void foldsTheFiltersOnAPhoneAndShowsThemOnADesk() {
    try (Watched phone = new Watched(new NewContextOptions().setViewportSize(390, 844));
        Watched desk = new Watched(new NewContextOptions().setViewportSize(1280, 900))) {
      Page onPhone = phone.go("/?q=attack");
      assertThat(onPhone.locator(".group h3").first()).isHidden();
      onPhone.click(".panel > summary");
      assertThat(onPhone.locator(".group h3").first()).isVisible();

      Page onDesk = desk.go("/?q=attack");
      assertThat(onDesk.locator(".group h3").first()).isVisible();
    }
  }

  /// WCAG 2.2 AA: text stands against its ground by 4.5 to 1.
  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void canBeReadByDayAndByNight(ColorScheme scheme) {
    NewContextOptions options = new NewContextOptions();
    if (scheme == ColorScheme.DARK) {
      // Light is the browser's own default; its name would not survive a Turkish locale's lower
      // case.
      options.setColorScheme(scheme);
    }
    try (Watched browser = new Watched(options)) {
      for (String path : List.of("/", "/?q=goldfish&language=en", "/?q=none", "/articles/a1")) {
        Page page = browser.go(path);
        assertThat((List<?>) page.evaluate(PALE_TEXT)).as(path + " " + scheme).isEmpty();
      }
    }
  }

  /// What has the focus now or will soon: the browser draws at its own pace, so it is waited for.
  private static Locator focused(Page page) {
    return page.locator(":focus");
  }

  /// Finds texts whose contrast with the nearest opaque ground is under 4.5.
  private static final String PALE_TEXT =
      """
      () => {
        const parse = c => (c.match(/[0-9.]+/g) || []).map(Number);
        const light = c => { const [r, g, b] = c.map(v => { v /= 255;
          return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
          return .2126 * r + .7152 * g + .0722 * b; };
        const ground = e => { for (; e; e = e.parentElement) {
          const c = parse(getComputedStyle(e).backgroundColor);
          if (c.length === 3 || c[3] > .99) return c; } return [255, 255, 255]; };
        const pale = [];
        for (const e of document.querySelectorAll('body *')) {
          const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
          if (!own || !e.checkVisibility()) continue;
          const a = light(parse(getComputedStyle(e).color).slice(0, 3));
          const b = light(ground(e).slice(0, 3));
          const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
          if (ratio < 4.5) pale.push(e.className + ' ' + ratio.toFixed(2) + ' ' + e.textContent.slice(0, 30));
        }
        return pale;
      }
      """;
}
