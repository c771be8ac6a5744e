package kiji.cleaning.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.BlockReader;
import kiji.cleaning.page.PageHints;
import kiji.cleaning.page.PageShape;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// What is weighed at all.
class ContendersTest {
  private static final String PROSE =
      "The ferry to Misora was late again on Friday, and the passengers, who had been told that it"
          + " would be early, had brought nothing to eat. The captain shared his lunch with them.";

  @Test
  void passesOverTheLinksOfAMenu() {
    assertThat(weighed("<nav><ul><li><a>News</a><li><a>Sport</a></ul></nav><div><p>" + PROSE))
        .containsExactly(PROSE);
  }

  @Test
  void weighsALinkThatStandsWithProse() {
    assertThat(weighed("<div><p>" + PROSE + "<p><a>The captain's own account</a></div>"))
        .containsExactly(PROSE, "The captain's own account");
  }

  @Test
  void weighsShortLinesThatAreNoLinks() {
    assertThat(weighed("<ul><li>Adults: 4 dollars<li>Dogs: none</ul>"))
        .containsExactly("Adults: 4 dollars", "Dogs: none");
  }

  @Test
  void measuresNothingOfWhatIsPassedOver() {
    PageShape shape = shape("<nav><ul><li><a>News</a></ul></nav><div><p>" + PROSE);
    float[][] rows = BlockFeatures.of(shape, PageHints.NONE);
    assertThat(Stream.of(rows).map(row -> row.length > 0)).containsExactly(false, true);
    assertThat(BlockJudge.read("judge-html.txt").judge(shape, PageHints.NONE)[0]).isZero();
  }

  private static List<String> weighed(String body) {
    PageShape shape = shape(body);
    return shape.blocks.stream()
        .filter(block -> Contenders.isOne(shape, block))
        .map(Block::text)
        .toList();
  }

  private static PageShape shape(String body) {
    return new PageShape(BlockReader.read(Jsoup.parse(body)).blocks());
  }
}
