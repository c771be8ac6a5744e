package kiji.cleaning.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.Frame;

/// Strips of other stories' headlines with a line of text behind each: three or more pieces of one
/// make side by side, each with a link, that break off or stand above the headline.
final class Teasers implements StoryRule {
  private static final int FEWEST = 3;
  private static final int SHORTEST_LINK = 8;
  private static final double SOME_BREAK_OFF = 0.5;

  private record Make(Frame parent, int signature) {}

  private final BitSet teasers = new BitSet();

  Teasers(JudgedPage page) {
    Map<Make, List<Block>> strips = new HashMap<>();
    for (Block block : page.shape.blocks) {
      Frame frame = block.frame();
      if (frame.parent != null && page.marked()) {
        strips
            .computeIfAbsent(new Make(frame.parent, frame.signature), make -> new ArrayList<>())
            .add(block);
      }
    }
    strips.values().stream()
        .filter(strip -> isOfTeasers(page, strip))
        .forEach(strip -> strip.forEach(block -> teasers.set(block.index())));
  }

  @Override
  public String reason() {
    return "a teaser of another story";
  }

  @Override
  public boolean isOfPlace() {
    return true;
  }

  @Override
  public boolean removes(Block block) {
    return teasers.get(block.index());
  }

  private static boolean isOfTeasers(JudgedPage page, List<Block> strip) {
    boolean isLinked =
        strip.size() >= FEWEST
            && strip.stream().allMatch(b -> b.links() > 0 && b.linkChars() >= SHORTEST_LINK);
    if (!isLinked) {
      return false;
    }
    Block headline = page.headline();
    boolean isAbove = headline != null && strip.getLast().index() < headline.index();
    long open = strip.stream().filter(b -> page.shape.prose[b.index()].open()).count();
    return open >= strip.size() * SOME_BREAK_OFF && (isAbove || open == strip.size());
  }
}
