package kiji.cleaning.rule;

import java.util.HashSet;
import java.util.Set;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.Frame;
import org.jspecify.annotations.Nullable;

/// A line that the story said already, or one that holds a long paragraph of it: templates print
/// stories twice.
final class SaidBefore implements StoryRule {
  private static final int LONG_ENOUGH_TO_REPEAT = 25;
  private static final int LONG_ENOUGH_TO_COPY = 60;
  private static final double SURE_LINE = 0.7;

  private final JudgedPage page;
  private final Set<String> said = new HashSet<>();
  private @Nullable String longSaid;

  SaidBefore(JudgedPage page) {
    this.page = page;
  }

  @Override
  public String reason() {
    return "said before";
  }

  @Override
  public boolean removes(Block block) {
    boolean doubted = page.marked() || page.likely[block.index()] < SURE_LINE;
    boolean isCopy = longSaid != null && block.text().contains(longSaid);
    return doubted && (isCopy || (said.contains(block.text()) && !isRefrain(block)));
  }

  @Override
  public void kept(Block block) {
    String text = block.text();
    if (text.length() >= LONG_ENOUGH_TO_REPEAT) {
      said.add(text);
    }
    if (text.length() >= LONG_ENOUGH_TO_COPY && longSaid == null) {
      longSaid = text;
    }
  }

  /// Whether a line that the judge takes for story was said before, but not just before, in the
  /// same element and in one of the same make: a list's, a recipe's or a programme's `Entry free.`
  private boolean isRefrain(Block block) {
    if (!page.marked() || !page.isLikely(block)) {
      return false;
    }
    int i = block.index() - 1;
    while (i >= 0 && !page.block(i).text().equals(block.text())) {
      i--;
    }
    Frame before = i < 0 ? null : page.block(i).frame();
    return before != null
        && i < block.index() - 1
        && before.parent == block.frame().parent
        && before.signature == block.frame().signature;
  }
}
