package kiji.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pages that tell what happens while it does, entry by entry, in the makes that systems have.
class LiveBlogsTest {
  private static final List<String> ENTRIES =
      List.of(
          "The gates open.",
          "First swimmers are in.",
          "A seal joins them.",
          "Rain.",
          "All are out.");
  private static final String INTRO =
      "Two hundred swimmers cross the sound between Sarne and Dunmere today, and we tell how it goes from the harbour wall.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<div class=x><time>%s</time><p>%s</p></div>",
        "<article><header><h3>Update</h3><time>%s</time></header><p>%s</p></article>",
        "<dl><dt>%s</dt><dd>%s</dd></dl>",
        "<li><div>%s</div><div>%s</div></li>",
        "<h4>%s</h4><p>%s</p>"
      })
  void keepTheirShortestEntries(String make) {
    assertThat(body(blog(make, "1%d:05"))).contains(ENTRIES);
    assertThat(body(blog(make, "1%d時05分"))).contains(ENTRIES);
  }

  /// Headlines with the hour behind them, as they stand beside stories.
  @Test
  void listsOfNewsWithTheirHoursAreNone() {
    String news =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    "<li><span>1"
                        + i
                        + ":05</span><div><a href=/"
                        + i
                        + ">Choir wins prize "
                        + i
                        + "</a></div></li>")
            .collect(Collectors.joining("<ul>", "", "</ul>"));
    String story =
        "<p>The council of Sarne has forbidden swimming in the harbour after a ferry had to wait for a seal that was none.</p>"
            + "<p>Swimmers answered that nobody can forbid the sea, and asked for a rope and a lamp at the end of the pier.</p>"
            + "<p>A decision on the lamp is expected in the spring, when the lamp that stands there now will have rusted through.</p>";
    assertThat(body("<div>" + story + "</div><div>" + news + "</div>")).doesNotContain("Choir");
  }

  private static String blog(String make, String clock) {
    return "<div class=y><p>"
        + INTRO
        + "</p>"
        + IntStream.range(0, ENTRIES.size())
            .mapToObj(i -> make.formatted(clock.formatted(i), ENTRIES.get(i)))
            .collect(Collectors.joining())
        + "</div>";
  }

  private static String body(String content) {
    String html =
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>The swim across the sound</title></head><body><nav><a href=/>Home</a></nav><main><h1>The swim across the sound</h1>"
            + content
            + "</main></body></html>";
    PageContent page = new PageContent.Html(html.getBytes(UTF_8), null);
    CleaningResult result =
        ArticleCleaner.standard().clean(SourcePage.of("page.html", page, PageFacts.NONE));
    return ((CleaningResult.Cleaned) result).article().body();
  }
}
