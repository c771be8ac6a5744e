package kiji.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kiji.article.Article;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Items of feeds: stories without a page around them.
class ItemsOfFeedsTest {
  private static final ArticleCleaner CLEANER =
      ArticleCleaner.at(Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC));

  @Test
  void keepsTheStoryAndCutsWhatTheBlogPutAroundIt() {
    Article article =
        clean(
            "Ferry keeps <b>going</b>",
            """
            <p>The ferry keeps its timetable.</p><figure><img src=a.jpg></figure><h2>Winter</h2>
            <p>Two boats a day leave.</p><div><a href=f>Facebook</a> <a href=x>X</a> <a href=l>LINE</a></div>
            <p>The post <a href=1>Ferry keeps going</a> appeared first on <a href=2>Ledger</a>.</p>
            """,
            null);
    assertThat(article.title()).isEqualTo("Ferry keeps going");
    assertThat(article.body())
        .isEqualTo("The ferry keeps its timetable.\n\nWinter\n\nTwo boats a day leave.");
  }

  @Test
  void hasATitleAsTheFeedWroteItWithoutTheOutletsName() {
    String story = "<p>The ferry keeps its timetable.</p>";
    assertThat(clean("What <dialog> means for x < y", story, null).title())
        .isEqualTo("What <dialog> means for x < y");
    assertThat(clean("Ferry &amp; <i>seal</i>", story, null).title()).isEqualTo("Ferry & seal");
    assertThat(clean("Ferry keeps going - Ledger", story, null).title())
        .isEqualTo("Ferry keeps going");
  }

  @Test
  void isAStoryHoweverShort() {
    assertThat(clean("港", "朝市が開く。", null).body()).isEqualTo("朝市が開く。");
    assertThat(clean("Port", "Rates up [&#8230;]", null).body()).isEqualTo("Rates up…");
    assertThat(clean("Port", "<a href=1>Market opens</a>", null).body()).isEqualTo("Market opens");
  }

  @Test
  void isNothingWhenItHasAHeadlineAlone() {
    assertThat(CLEANER.clean(page("Port", "<img src=a.jpg>", null)))
        .isInstanceOfSatisfying(
            CleaningResult.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.EMPTY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Wed, 04 Mar 2026 05:06:07 +0900 | 2026-03-04T05:06:07+09:00
          Wed, 4 Mar 2026 05:06 GMT       | 2026-03-04T05:06Z
          4 Mar 26 05:06:07 JST           | 2026-03-04T05:06:07+09:00
          Wed, 04 Mar 2026 05:06:07 EST   | 2026-03-04T05:06:07-05:00
          Wednesday, 4 March 2026 05:06:07 Z | 2026-03-04T05:06:07Z
          2026-03-04T05:06:07.5+09:00     | 2026-03-04T05:06:07+09:00
          2026-03-04 05:06:07             | 2026-03-04T05:06:07Z
          2026-03-04T05:06:07+0900        | 2026-03-04T05:06:07+09:00
          """)
  void readsItsDateAsFeedsWriteIt(String written, String read) {
    assertThat(clean("Port", "Market opens.", written).publishedAt()).hasToString(read);
  }

  private static Article clean(String title, String html, @Nullable String date) {
    return ((CleaningResult.Cleaned) CLEANER.clean(page(title, html, date))).article();
  }

  private static SourcePage page(String title, String html, @Nullable String date) {
    PageFacts facts =
        new PageFacts(null, "https://a.example/1", title, "Ledger", date, null, null, List.of());
    return SourcePage.of("x.xml#1", new PageContent.Item(html), facts);
  }
}
