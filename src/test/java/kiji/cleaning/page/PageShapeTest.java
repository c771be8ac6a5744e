package kiji.cleaning.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageShapeTest {
  @Test
  void isTheSameHoweverOftenItIsMeasured() {
    List<Block> blocks =
        BlockReader.read(
                Jsoup.parse(
                    "<div><p>The ferry was cancelled on Monday, after a seal had fallen asleep on the ramp and would not be moved.</p><ul><li><a href=/>Home</a></ul></div>"))
            .blocks();
    new PageShape(blocks);
    List<Integer> once = sums(blocks);
    new PageShape(blocks);
    assertThat(sums(blocks)).isEqualTo(once);
    assertThat(once).anyMatch(sum -> sum > 0);
  }

  private static List<Integer> sums(List<Block> blocks) {
    return blocks.stream()
        .map(Block::frame)
        .flatMap(
            f ->
                List.of(
                    f.chars,
                    f.linkChars,
                    f.proseChars,
                    f.blocks,
                    f.proseBlocks,
                    (int) (f.score * 100))
                    .stream())
        .toList();
  }
}
