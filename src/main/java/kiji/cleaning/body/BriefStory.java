package kiji.cleaning.body;

import java.util.ArrayList;
import java.util.List;
import kiji.cleaning.BlockDecision;
import kiji.cleaning.Evidence;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.ClassWords;
import kiji.cleaning.page.Frame;
import kiji.cleaning.page.PageShape;
import kiji.cleaning.page.ReadPage;
import kiji.cleaning.wording.Prose;
import org.jspecify.annotations.Nullable;

/// Finds the story of a page that tells it in a sentence or two, where the judge, which weighs what
/// stands around, sees none: whole sentences that follow the headline in the element around it.
/// Asked only where nothing else was found and the page is neither an error nor a list.
public final class BriefStory {
  private static final double SHORTEST = 24;
  private static final double LEAST_GLUE = 0.15;
  private static final double MOST_DIGITS = 0.3;
  private static final int MOST_BLOCKS = 14;
  private static final int MOST_STEPS_UP = 3;
  private static final int STORY = ClassWords.standard().categories().indexOf("story");

  private BriefStory() {}

  /// The decisions with the sentences below the headline kept; the same where there are none.
  public static List<BlockDecision> below(ReadPage.Whole page, List<BlockDecision> decisions) {
    int headline = page.hints().headline();
    Frame around = headline < 0 ? null : around(page.shape().blocks.get(headline).frame());
    if (around == null) {
      return decisions;
    }
    List<BlockDecision> judged = new ArrayList<>(decisions);
    for (int i = headline + 1; i < decisions.size(); i++) {
      Block block = page.shape().blocks.get(i);
      if (block.frame().isWithin(around) && isSentence(page.shape(), block)) {
        judged.set(i, new BlockDecision(block.text(), true, Evidence.Course.BELOW_HEADLINE));
      }
    }
    return List.copyOf(judged);
  }

  /// The largest element around the headline that holds little else.
  private static @Nullable Frame around(Frame headline) {
    Frame around = null;
    Frame at = headline.parent;
    for (int up = 0; up < MOST_STEPS_UP && at != null && at.blocks <= MOST_BLOCKS; up++) {
      around = at;
      at = at.parent;
    }
    return around;
  }

  private static boolean isSentence(PageShape shape, Block block) {
    Prose prose = shape.prose[block.index()];
    return prose.closed()
        && prose.weight() >= SHORTEST
        && (prose.glue() >= LEAST_GLUE || block.frame().nearest[STORY] <= 1)
        && prose.digits() <= MOST_DIGITS
        && block.linkDensity() < 0.2
        && shape.lineRule(block.index()) == null;
  }
}
