package kiji.cleaning.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.ClassWords;
import kiji.cleaning.page.Frame;
import kiji.cleaning.page.PageShape;
import org.jspecify.annotations.Nullable;

/// Keeps the entries of a live blog, or drops them, together: elements of one make side by side
/// whose names say that they are updates. Alone, a short one looks like anything.
final class LiveEntries {
  private static final int FEWEST = 3;
  private static final double LIKELY = 0.3;
  private static final double MOSTLY_LINKS = 0.5;
  private static final double MOSTLY_DIGITS = 0.3;
  private static final int LIVE = ClassWords.standard().bit("live");

  /// Entries of one make in one element.
  private record Make(Frame parent, int signature) {}

  private LiveEntries() {}

  /// Keeps the entries of a blog that is story.
  ///
  /// @param named why a block's place is none of the story's; null where it may be
  static void keep(PageShape shape, double[] likely, @Nullable String[] named, boolean[] kept) {
    for (Map.Entry<Make, List<Block>> entries : entries(shape, named).entrySet()) {
      List<Block> blocks = entries.getValue();
      long count = blocks.stream().map(block -> entryAround(block.frame())).distinct().count();
      if (count >= FEWEST && isStory(shape, entries.getKey(), blocks, likely, kept)) {
        blocks.forEach(block -> kept[block.index()] = true);
      }
    }
  }

  private static Map<Make, List<Block>> entries(PageShape shape, @Nullable String[] named) {
    Map<Make, List<Block>> entries = new HashMap<>();
    for (Block block : shape.blocks) {
      Frame entry = entryAround(block.frame());
      boolean isText =
          named[block.index()] == null
              && block.linkDensity() < MOSTLY_LINKS
              && shape.prose[block.index()].digits() < MOSTLY_DIGITS;
      if (entry != null && entry.parent != null && isText) {
        entries
            .computeIfAbsent(new Make(entry.parent, entry.signature), key -> new ArrayList<>())
            .add(block);
      }
    }
    return entries;
  }

  /// The nearest element around a block that is named as an update.
  private static @Nullable Frame entryAround(Frame frame) {
    for (Frame at = frame; at != null; at = at.parent) {
      if ((at.bits & LIVE) != 0) {
        return at;
      }
    }
    return null;
  }

  /// Whether what is kept stands beside the entries, or they are likely by themselves.
  private static boolean isStory(
      PageShape shape, Make make, List<Block> blocks, double[] likely, boolean[] kept) {
    double weight = 0;
    double story = 0;
    for (Block block : blocks) {
      double mine = shape.prose[block.index()].weight();
      weight += mine;
      story += mine * likely[block.index()];
    }
    int before = blocks.getFirst().index() - 1;
    while (before >= 0 && !kept[before] && before > blocks.getFirst().index() - 4) {
      before--;
    }
    boolean isBesideStory =
        before >= 0 && kept[before] && shape.blocks.get(before).frame().parent == make.parent;
    return isBesideStory || story >= weight * LIKELY;
  }
}
