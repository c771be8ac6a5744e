package kiji.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import org.junit.jupiter.api.Test;

/// What a person is shown is what the article holds.
class ShownStoryTest {
  private static final String FIRST =
      "The harbour of Misora was opened to ferries again on Friday, two weeks after the storm had"
          + " torn the landing stage from its piles and left the island without its only line.";
  private static final String SECOND =
      "The mayor, who had gone across in a fishing boat each morning, said that the new stage would"
          + " stand for thirty years, and that the old one had been meant to stand for forty.";

  @Test
  void showsTheDatelineAsCutAndTheRestOfItsParagraphAsKept() {
    List<Verdict> shown =
        ShownStory.trimmed(
            List.of(
                new Verdict("Menu", false, "0 % story"),
                new Verdict("MISORA (Reuters) - " + FIRST, true, "99 % story"),
                new Verdict(SECOND, true, "98 % story")));
    assertThat(shown)
        .containsExactly(
            new Verdict("Menu", false, "0 % story"),
            new Verdict("MISORA (Reuters) -", false, "a dateline or sign"),
            new Verdict(FIRST, true, "99 % story"),
            new Verdict(SECOND, true, "98 % story"));
  }

  @Test
  void leavesVerdictsAloneWhereNothingIsTrimmed() {
    List<Verdict> verdicts = List.of(new Verdict(SECOND, true, "98 % story"));
    assertThat(ShownStory.trimmed(verdicts)).isEqualTo(verdicts);
  }

  @Test
  void showsTheStoryThatWasTakenFromThePagesData() {
    String page =
        """
        <html><head><title>Ferries run again</title>
        <script type="application/ld+json">
        {"@type": "NewsArticle", "headline": "Ferries run again", "articleBody": "%s\\n%s"}
        </script></head>
        <body><h1>Ferries run again</h1><div id="app"></div></body></html>
        """
            .formatted(FIRST, SECOND);
    SourcePage source =
        new SourcePage(
            "ferries.html",
            new PageContent.Html(page.getBytes(StandardCharsets.UTF_8), null),
            PageFacts.NONE,
            "");
    List<Verdict> shown = ArticleCleaner.standard().explain(source, SiteTemplates.NONE);
    assertThat(shown.stream().filter(Verdict::kept))
        .containsExactly(
            new Verdict(FIRST, true, "from the page's data"),
            new Verdict(SECOND, true, "from the page's data"));
  }
}
