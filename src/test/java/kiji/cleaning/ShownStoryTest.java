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
    List<BlockDecision> shown =
        ShownStory.trimmed(
            List.of(
                new BlockDecision("Menu", false, new Evidence.Judged(0)),
                new BlockDecision("MISORA (Reuters) - " + FIRST, true, new Evidence.Judged(.99)),
                new BlockDecision(SECOND, true, new Evidence.Judged(.98))));
    assertThat(shown)
        .containsExactly(
            new BlockDecision("Menu", false, new Evidence.Judged(0)),
            new BlockDecision("MISORA (Reuters) -", false, Evidence.Course.DATELINE_OR_SIGN),
            new BlockDecision(FIRST, true, new Evidence.Judged(.99)),
            new BlockDecision(SECOND, true, new Evidence.Judged(.98)));
  }

  @Test
  void leavesDecisionsAloneWhereNothingIsTrimmed() {
    List<BlockDecision> decisions =
        List.of(new BlockDecision(SECOND, true, new Evidence.Judged(.98)));
    assertThat(ShownStory.trimmed(decisions)).isEqualTo(decisions);
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
    List<BlockDecision> shown =
        ArticleCleaner.standard().trace(source, SiteTemplates.NONE).decisions();
    assertThat(shown.stream().filter(BlockDecision::kept))
        .containsExactly(
            new BlockDecision(FIRST, true, Evidence.Course.FROM_DATA),
            new BlockDecision(SECOND, true, Evidence.Course.FROM_DATA));
  }
}
