package kiji.cleaning.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.Frame;
import kiji.cleaning.page.Tags;

/// Strips of other stories' headlines with a line of text behind each: three or more pieces of one
/// make side by side, each with a link, that break off or stand above the headline. And cards:
/// small boxes of several lines, with a picture or a heading, of which all is a link.
final class Teasers implements StoryRule {
  private static final int FEWEST = 3;
  private static final int SHORTEST_LINK = 8;
  private static final double SOME_BREAK_OFF = 0.5;
  private static final int MOST_ON_CARD = 5;
  private static final int MOST_STEPS_UP = 3;
  private static final double ALL = 0.8;
  private static final double MUCH = 0.3;

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
    page.shape.blocks.stream()
        .filter(block -> page.marked() && isOnCard(page, block))
        .forEach(block -> teasers.set(block.index()));
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

  private static boolean isOnCard(JudgedPage page, Block block) {
    Frame at = block.frame();
    for (int up = 0; up < MOST_STEPS_UP && at != null && at.blocks <= MOST_ON_CARD; up++) {
      boolean isLink = at.linkDensity() >= ALL && at.blocks > 1;
      if (isLink && !page.holdsHeadline(at) && page.shape.share(at.proseChars) < MUCH) {
        return at.imagesWithin > 0 || hasHeading(page, at);
      }
      at = at.parent;
    }
    return false;
  }

  private static boolean hasHeading(JudgedPage page, Frame box) {
    return page.shape.blocks.stream()
        .anyMatch(b -> Tags.isHeading(b.frame().tag, 2, 6) && b.frame().isWithin(box));
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
