package kiji.cleaning.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kiji.cleaning.BlockDecision;
import kiji.cleaning.page.ReadPage;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import org.junit.jupiter.api.Test;

/// What is kept of a page by how likely a judge thinks its blocks: the headline, four paragraphs of
/// one element, and a line elsewhere.
class StoryFinderTest {
  private static final String HTML =
      "<title>Seal on ramp</title><h1>Seal on ramp</h1><div class=x>"
          + "<p>The ferry between Sarne and Dunmere was cancelled after a seal had fallen asleep.</p>"
          + "<p>Tea was served.</p>"
          + "<p>Fishermen have asked the council for a fence, but seals cannot read, it said.</p>"
          + "<p>It left by itself when the band began to practise on the quay at noon.</p></div>"
          + "<div class=y><p>Write to us.</p></div>";

  @Test
  void whereTheJudgeIsUnsureSentencesBesideWhatIsKeptAreKept() {
    assertThat(kept(0, .3, .05, .28, .3, .05))
        .contains("Tea was served.")
        .hasSize(4)
        .doesNotContain("Write to us.");
  }

  @Test
  void whereTheJudgeIsSureTheyAreNot() {
    assertThat(kept(0, .95, .05, .95, .95, .05)).hasSize(3).doesNotContain("Tea was served.");
  }

  private static List<String> kept(double... likely) {
    PageContent.Html html = new PageContent.Html(HTML.getBytes(UTF_8), null);
    ReadPage read = ReadPage.of(SourcePage.of("page.html", html, PageFacts.NONE), html);
    return new StoryFinder((shape, hints) -> likely.clone())
        .judge((ReadPage.Whole) read).stream()
            .filter(BlockDecision::kept)
            .map(BlockDecision::text)
            .toList();
  }
}
