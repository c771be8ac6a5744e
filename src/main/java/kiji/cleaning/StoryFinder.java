package kiji.cleaning;

import java.util.ArrayList;
import java.util.List;

/// Tells the story's blocks from the rest of the page: a learned judge weighs each block, and a few
/// rules that need no weighing have the last word.
final class StoryFinder {
  private static final double KEPT_FROM = 0.5;

  private final BlockJudge judge;

  StoryFinder(BlockJudge judge) {
    this.judge = judge;
  }

  /// One verdict for each block, in order.
  List<Verdict> judge(ReadPage.Whole page) {
    PageShape shape = page.shape();
    double[] likely = judge.judge(shape, page.hints());
    List<Verdict> verdicts = new ArrayList<>();
    String headline = Titles.key(page.title());
    for (Block block : shape.blocks) {
      double p = likely[block.index()];
      String percent = Math.round(p * 100) + " % story";
      boolean again = !headline.isEmpty() && Titles.key(block.text()).equals(headline);
      verdicts.add(
          again
              ? new Verdict(block.text(), false, "the headline again")
              : new Verdict(block.text(), p >= KEPT_FROM, percent));
    }
    return verdicts;
  }
}
