package kiji.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where each field of an article was read, or why it is absent.
class FieldReadingsTest {
  private static final String STORY =
      "<p>The ferry to Misora stayed in port on Monday after a seal fell asleep on the slipway, the"
          + " harbour master said.</p><p>Passengers waited for two hours, and many of them took"
          + " photographs of the animal while it slept, which it did soundly.</p>";

  private static String reading(String name, String head, String body) {
    String html =
        "<html><head>"
            + head
            + "</head><body><article>"
            + body
            + STORY
            + "</article></body></html>";
    SourcePage page =
        SourcePage.of(
            "page.html",
            new PageContent.Html(html.getBytes(StandardCharsets.UTF_8), null),
            PageFacts.NONE);
    CleaningResult result = ArticleCleaner.standard().trace(page, SiteTemplates.NONE).result();
    return ((CleaningResult.Cleaned) result)
        .fields().stream()
            .filter(field -> field.name().equals(name))
            .map(field -> (field.isRead() ? "" : "absent: ") + field.words())
            .findFirst()
            .orElseThrow();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '~',
      value = {
        "<script type='application/ld+json'>{'@type':'NewsArticle','datePublished':'2026-04-12T08:00:00+09:00'}</script> ~ x ~ JSON-LD datePublished",
        "<meta property='article:published_time' content='2026-04-12T08:00:00+09:00'> ~ x ~ meta article:published_time",
        "x ~ <time datetime='2026-04-12T08:00:00+09:00' pubdate>12 April</time> ~ a time element that is marked so",
        "x ~ <h1>Seal keeps ferry in port</h1><p>April 12, 2026</p> ~ a line beside the headline",
        "<link rel=canonical href='https://coast.example/2026/04/12/seal'> ~ x ~ the address",
        "<meta property='article:published_time' content='soon'> ~ x ~ absent: 'soon' in meta article:published_time is no day that news can be of",
        "<meta property='article:published_time' content='2031-01-01'> ~ x ~ absent: '2031-01-01' in meta article:published_time is no day that news can be of",
        "x ~ x ~ absent: nothing on the page says when",
      })
  void aDateTellsWhereItStandsOrWhyThereIsNone(String head, String body, String told) {
    assertThat(reading("publishedAt", head.replace("'@", "\"@").replace('\'', '"'), body))
        .isEqualTo(told);
  }

  @Test
  void aTitleTellsWhoAgrees() {
    String heading = "<h1>Seal keeps ferry in port</h1>";
    assertThat(reading("title", "<title>Seal keeps ferry in port | Coast</title>", heading))
        .isEqualTo("h1, title element");
    assertThat(
            reading(
                "title", "<meta property='og:title' content='Seal keeps ferry in port'>", heading))
        .isEqualTo("h1, og:title");
    assertThat(reading("title", "", "")).isEqualTo("absent: no heading or title tells one");
  }

  @Test
  void authorsTellWhoNamesThemOrWhatNamesNobody() {
    String heading = "<h1>Seal keeps ferry in port</h1>";
    assertThat(reading("authors", "<meta name=author content='Ann Lee'>", heading))
        .isEqualTo("a meta element");
    assertThat(reading("authors", "", heading + "<p class=byline>By Ann Lee</p>"))
        .isEqualTo("a byline on the page");
    assertThat(reading("authors", "", heading)).isEqualTo("absent: nobody is named");
  }
}
