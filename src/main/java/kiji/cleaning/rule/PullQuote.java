package kiji.cleaning.rule;

import kiji.cleaning.page.Block;
import kiji.cleaning.page.ClassWords;

/// A sentence of the story that stands beside it once more, set large.
///
/// @param page whose other blocks may hold it
record PullQuote(JudgedPage page) implements StoryRule {
  private static final int SHORTEST = 20;
  private static final int LONGEST = 300;
  private static final int MOST_COMPARED = 3_000;
  private static final int NEAR = 2;
  private static final int QUOTE = ClassWords.standard().categories().indexOf("quote");
  private static final int ASIDE = ClassWords.standard().categories().indexOf("aside");

  @Override
  public String reason() {
    return "a quotation from the story";
  }

  @Override
  public boolean removes(Block block) {
    byte[] nearest = block.frame().nearest;
    if (block.text().length() > LONGEST
        || page.size() > MOST_COMPARED
        || Math.min(nearest[QUOTE], nearest[ASIDE]) > NEAR) {
      return false;
    }
    String key = page.key(block);
    return key.length() >= SHORTEST && page.shape.blocks.stream().anyMatch(o -> holds(o, block));
  }

  private boolean holds(Block other, Block block) {
    return other.index() != block.index()
        && page.isLikely(other)
        && other.text().length() > block.text().length()
        && page.key(other).contains(page.key(block));
  }
}
