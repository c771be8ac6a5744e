package kiji.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import kiji.article.Article;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import org.junit.jupiter.api.Test;

/// Pages of which a crawler tells where and when it got them.
class FetchedPagesTest {
  private static final String STORY =
      """
      <p>The ferry between the port and the island keeps its winter timetable, the company said on
      Tuesday after a meeting with the island's council that lasted three hours.</p>
      <p>Two boats a day leave the port at eight and at two, and a third one runs on Saturdays for as
      long as the school's swimming pool is closed for repairs.</p></article>
      """;

  @Test
  void standsWhereItWasFetched() {
    assertThat(clean("", "").url()).isEqualTo("https://www.a.example/news/1?from=top");
  }

  @Test
  void standsWhereThePageSaysWhenThatIsTheSameSite() {
    assertThat(clean("<link rel=canonical href=/news/1>", "").url())
        .isEqualTo("https://www.a.example/news/1");
    assertThat(clean("<link rel=canonical href=https://a.example/news/1>", "").url())
        .isEqualTo("https://a.example/news/1");
  }

  @Test
  void doesNotMoveToAnotherSiteOrToTheFrontPage() {
    assertThat(clean("<link rel=canonical href=https://b.test/news/1>", "").url())
        .isEqualTo("https://www.a.example/news/1?from=top");
    assertThat(clean("<link rel=canonical href=https://www.a.example/>", "").url())
        .isEqualTo("https://www.a.example/news/1?from=top");
  }

  @Test
  void isNotFromTheFutureOfItsCrawler() {
    assertThat(clean("", "<time datetime=2026-03-02T10:00:00Z></time>").publishedAt()).isNotNull();
    assertThat(clean("", "<time datetime=2026-06-02T10:00:00Z></time>").publishedAt()).isNull();
  }

  private static Article clean(String head, String beside) {
    String html =
        "<html><head>"
            + head
            + "</head><body><article><h1>Ferry keeps its timetable</h1>"
            + beside
            + STORY;
    PageFacts facts =
        PageFacts.of(
            new PageFacts.Fetch(
                "https://www.a.example/news/1?from=top", Instant.parse("2026-03-04T05:06:07Z")));
    SourcePage page =
        SourcePage.of("x.warc#1", new PageContent.Html(html.getBytes(UTF_8), null), facts);
    Clock clock = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
    return ((CleaningResult.Cleaned) ArticleCleaner.at(clock).clean(page)).article();
  }
}
