package kiji.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kiji.article.Article;
import kiji.engine.Articles;
import kiji.web.Chromium;
import kiji.web.Served;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Reading one result after another in a real Chromium, by keys alone.
class ReadingInTheBrowserTest {
  @AutoClose private static Chromium chromium;
  @AutoClose private static Served served;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 22; i++) {
      articles.add(
          Articles.english(
                  "f%02d".formatted(i),
                  "Ferry " + i,
                  "A ferry left." + "\n\nNothing came all day.".repeat(60) + "\n\nA ferry came.")
              .publishedAt(Articles.date("2024-05-01T00:00:00Z").plusDays(i))
              .build());
    }
    served = Served.with(articles);
  }

  @Test
  void keysLeadFromAResultToItsArticleOnAndBack() {
    try (BrowserContext context = context(new NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(served.address("/?q=ferry&sortBy=oldest"));
      page.keyboard().press("k");
      page.keyboard().press("o");
      page.waitForURL(Pattern.compile(".*/articles/f19\\?.*"));
      page.keyboard().press("n");
      page.waitForURL(Pattern.compile(".*/articles/f20\\?.*page=2"));
      page.keyboard().press("p");
      page.waitForURL(Pattern.compile(".*/articles/f19\\?q=ferry&sortBy=oldest"));
      page.locator("#q").focus();
      page.keyboard().press("n");
      assertThat(page.locator("#q")).hasValue("nferry");
    }
  }

  @Test
  void theMatchesAreGoneThroughOneByOne() {
    try (BrowserContext context = context(new NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(served.address("/articles/f03?q=ferry"));
      page.locator(".matches").click();
      assertThat(page.locator("#m1")).hasClass("now");
      page.locator(".matches").click();
      assertThat(page.locator("#m2")).hasClass("now");
      assertThat(page.locator("#m2")).isInViewport();
      assertThat(page.locator(".matches")).isInViewport();
      page.locator(".matches").click();
      assertThat(page.locator("#m1")).isInViewport();
    }
  }

  @Test
  void withoutScriptsTheFirstMatchAndTheWayBackAreLinks() {
    try (BrowserContext context = context(new NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(served.address("/articles/f03?q=came&sortBy=oldest"));
      page.locator(".matches").click();
      assertThat(page).hasURL(Pattern.compile(".*#m1"));
      assertThat(page.locator("#m1")).isInViewport();
      assertThat(page.locator("button.copy")).isHidden();
      page.locator("a.back").click();
      assertThat(page.locator(".summary")).hasText("22 results");
    }
  }

  private static BrowserContext context(NewContextOptions options) {
    return chromium.browser().newContext(options.setLocale("en"));
  }
}
