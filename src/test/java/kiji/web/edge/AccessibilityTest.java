package kiji.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kiji.article.Article;
import kiji.engine.Articles;
import kiji.web.Chromium;
import kiji.web.SampleArticles;
import kiji.web.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether everybody can use every page, as far as the rules of axe can tell: names of controls,
/// headings, landmarks, contrast.
class AccessibilityTest {
  /// What it finds wrong, each with the rule and the first place.
  private static final String LOOK =
      "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
          + ".map(one => one.id + ': ' + one.help + ' at ' + one.nodes[0].html)";

  private static Chromium chromium;
  private static Served served;
  private static String axe;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    try (InputStream script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
    List<Article> articles = new ArrayList<>(SampleArticles.ALL);
    for (int i = 0; i < 45; i++) {
      articles.add(
          Articles.english("r" + i, "Rocket number " + i, "A rocket flew.\n\nIt landed.")
              .section(i % 2 == 0 ? "Science" : "World")
              .publishedAt(Articles.date("2025-01-01T00:00:00Z").plusDays(i))
              .build());
    }
    served = Served.with(articles);
  }

  @AfterAll
  static void stop() throws IOException {
    if (served != null) {
      served.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=rocket",
        "/?q=rocket&page=2",
        "/?q=rocket&sources=harbour&from=2025-01&to=2025-01",
        "/?q=rocket+flew&sources=shiomi",
        "/?q=rockat+number&expand=false",
        "/?q=xyzzy",
        "/?q=goldfish&translate=true",
        "/articles/r1",
        "/articles/r7?q=rocket",
        "/articles/gone",
        "/nowhere",
        "/%25ff"
      })
  void nothingIsInAnybodysWay(String address) {
    look(address, new NewContextOptions().setLocale("en"));
    look(address, new NewContextOptions().setLocale("ja").setColorScheme(ColorScheme.DARK));
  }

  private static void look(String address, NewContextOptions options) {
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate(served.address(address));
      page.evaluate(axe);
      assertThat((List<?>) page.evaluate(LOOK)).as(address + ", " + options.locale).isEmpty();
    }
  }
}
