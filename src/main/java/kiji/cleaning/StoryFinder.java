package kiji.cleaning;

import java.util.ArrayList;
import java.util.List;

/// Tells the story's blocks from the rest of the page.
final class StoryFinder {
  private final ClassWords words = ClassWords.standard();

  /// One verdict for each block, in order.
  List<Verdict> judge(PageShape shape, String title) {
    List<Verdict> verdicts = new ArrayList<>();
    Frame home = shape.bestScored;
    for (Block block : shape.blocks) {
      int i = block.index();
      String reason = "";
      boolean kept = false;
      if (home == null || !block.frame().isWithin(home)) {
        reason = "outside the story";
      } else if (block.linkDensity() > 0.5) {
        reason = "links";
      } else if (isIn(block, home, "related", 3)
          || isIn(block, home, "share", 2)
          || isIn(block, home, "newsletter", 2)
          || isIn(block, home, "caption", 2)
          || isIn(block, home, "promo", 3)
          || isIn(block, home, "nav", 3)
          || isIn(block, home, "footer", 3)
          || isIn(block, home, "comment", 3)
          || isIn(block, home, "byline", 1)
          || isIn(block, home, "date", 1)
          || isIn(block, home, "tags", 1)
          || isIn(block, home, "aside", 3)) {
        reason = "beside the story";
      } else if (sameTitle(block.text(), title)) {
        reason = "the headline again";
      } else if (shape.paragraph[i]
          || shape.prose[i].closed()
          || block.frame().tag.matches("h[2-4]")
          || (shape.prose[i].weight() > 40 && block.linkDensity() == 0)) {
        kept = true;
        reason = "prose";
      } else {
        reason = "no prose";
      }
      verdicts.add(new Verdict(block.text(), kept, reason));
    }
    return verdicts;
  }

  private boolean isIn(Block block, Frame home, String category, int steps) {
    int above = block.frame().depth - home.depth;
    return block.frame().nearest[words.categories().indexOf(category)]
        <= Math.min(steps, above - 1);
  }

  private static boolean sameTitle(String text, String title) {
    return !title.isEmpty() && text.equals(title);
  }
}
