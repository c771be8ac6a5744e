package kiji.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kiji.article.Article;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;

/// Pages with a short invented story, for tests of what stands around it.
public final class InventedPages {
  static final String ENGLISH_STORY =
      "<p>The ferry between Sarne and Dunmere was cancelled on Monday after a seal had fallen asleep on the ramp and would not be moved by anyone, the harbour master said.</p>"
          + "<p>It was the third such morning this month. Passengers were given tea and told to wait for the tide, which arrived, as it usually does, a little before noon.</p>";
  public static final String JAPANESE_STORY =
      "<p>浜風市は十日、港に面した古い灯台を来年の春から一般に公開すると発表した。灯台は六十年前に役目を終え、倉庫として使われていた。</p>"
          + "<p>市によると、階段の修理が終わり次第、一日に三十人まで上れるようにする。入場は無料で、子どもには大人の付き添いが要る。</p>";
  private static final ArticleCleaner CLEANER = ArticleCleaner.standard();

  private InventedPages() {}

  /// The English page with this in its head, and this between headline and story.
  public static Article english(String head, String beside) {
    return clean(page("en", "Seal keeps ferry in port", head, beside, ENGLISH_STORY));
  }

  /// The same in Japanese.
  public static Article japanese(String head, String beside) {
    return japanese(head, beside, JAPANESE_STORY);
  }

  /// The Japanese page with another story.
  public static Article japanese(String head, String beside, String story) {
    return clean(page("ja", "古い灯台を来春から公開へ", head, beside, story));
  }

  private static String page(
      String language, String headline, String head, String beside, String story) {
    return "<!DOCTYPE html><html lang=%s><head><meta charset=utf-8><title>%s</title>%s</head><body><main><article><h1>%s</h1>%s%s</article></main></body></html>"
        .formatted(language, headline, head, headline, beside, story);
  }

  private static Article clean(String html) {
    PageContent content = new PageContent.Html(html.getBytes(StandardCharsets.UTF_8), null);
    CleaningResult result = CLEANER.clean(SourcePage.of("page.html", content, PageFacts.NONE));
    assertThat(result).isInstanceOf(CleaningResult.Cleaned.class);
    return ((CleaningResult.Cleaned) result).article();
  }
}
