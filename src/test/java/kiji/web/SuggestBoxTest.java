package kiji.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Suggestions below the search box, in a real Chromium.
class SuggestBoxTest {
  private static final String COMPOSING =
      "key => { const box = document.getElementById('q');"
          + " box.dispatchEvent(new KeyboardEvent('keydown',"
          + " { key: key, isComposing: true, bubbles: true, cancelable: true })); }";

  @AutoClose private static Chromium chromium;
  @AutoClose private static Served served;

  private final List<String> errors = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    List<Article> articles = new ArrayList<>(SampleArticles.ALL);
    articles.add(
        Article.builder(new ArticleId("<b>/記事?1"), "東京タワーで<b>催し</b>", "東京タワーで秋の催しが開かれた。東京都の発表による。")
            .language(Language.JA)
            .publishedAt(OffsetDateTime.parse("2026-02-01T00:00:00Z"))
            .build());
    served = Served.with(articles);
  }

  @BeforeEach
  void open() {
    context = chromium.browser().newContext(new NewContextOptions().setLocale("ja"));
    page = context.newPage();
    page.onPageError(errors::add);
    page.onConsoleMessage(message -> errors.add(message.text()));
    page.navigate(served.address("/"));
    assertThat(box()).isFocused();
  }

  @AfterEach
  void close() {
    context.close();
    assertThat(errors).isEmpty();
  }

  @Test
  void suggestsAsOneTypesAndIsUsedByKeyboard() {
    page.keyboard().type("tokyo");
    assertThat(options().first()).hasText("東京");
    assertThat(box()).hasAttribute("aria-expanded", "true");

    page.keyboard().press("ArrowDown");
    assertThat(box()).hasAttribute("aria-activedescendant", "suggested-0");
    assertThat(options().first()).hasAttribute("aria-selected", "true");
    assertThat(box()).hasValue("東京");
    page.keyboard().press("ArrowUp");
    assertThat(box()).hasValue("tokyo");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*q=%E6%9D%B1%E4%BA%AC.*"));
    assertThat(page.locator(".summary")).hasText("1件");
  }

  @Test
  void closesWithEscapeAndLeavesWhatWasTyped() {
    page.keyboard().type("とうきょう");
    assertThat(options().first()).isVisible();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Escape");

    assertThat(list()).isHidden();
    assertThat(box()).hasValue("とうきょう");
    assertThat(box()).isFocused();
    assertThat(box()).hasAttribute("aria-expanded", "false");
  }

  @Test
  void aHeadlineLeadsToItsArticle() {
    page.keyboard().type("goldfish fest");
    Locator headline = page.locator("#suggested .headline");
    assertThat(headline).hasText("Goldfish festival draws record crowd");
    headline.click();
    page.waitForURL(Pattern.compile(".*/articles/a1"));
  }

  @Test
  void aHeadlineIsTextWhateverStandsInIt() {
    page.keyboard().type("東京タワーで");
    Locator headline = page.locator("#suggested .headline");
    assertThat(headline).hasText("東京タワーで<b>催し</b>");
    headline.click();
    assertThat(page.locator("h1")).hasText("東京タワーで<b>催し</b>");
  }

  @Test
  void keysOfAnInputMethodAreLeftToIt() {
    page.keyboard().type("とうきょう");
    assertThat(options().first()).isVisible();
    page.evaluate(COMPOSING, "ArrowDown");
    page.evaluate(COMPOSING, "Enter");

    assertThat(page.locator("#suggested [aria-selected=true]")).hasCount(0);
    assertThat(box()).hasValue("とうきょう");
    assertThat(page).hasURL(served.address("/"));
  }

  @Test
  void withoutJavaScriptTheBoxIsAPlainOne() {
    NewContextOptions without = new NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext plain = chromium.browser().newContext(without)) {
      Page start = plain.newPage();
      start.navigate(served.address("/"));

      assertThat(start.locator("#suggested")).hasCount(0);
      assertThat(start.locator("#q[role]")).hasCount(0);
    }
  }

  private Locator box() {
    return page.locator("#q");
  }

  private Locator list() {
    return page.locator("#suggested");
  }

  private Locator options() {
    return page.locator("#suggested [role=option]");
  }
}
