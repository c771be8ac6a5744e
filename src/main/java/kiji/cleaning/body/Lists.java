package kiji.cleaning.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.Frame;
import kiji.cleaning.page.PageShape;
import org.jspecify.annotations.Nullable;

/// Keeps the lists of a story whole, steps and points that are sentences however short, where the
/// story stands beside the list in one element. Lists of links are none, and neither are those
/// whose items break off.
final class Lists {
  private static final Set<String> LISTS = Set.of("ol", "ul", "dl");
  private static final int FEWEST = 2;
  private static final double SENTENCES = 0.6;
  private static final double SOME_LINKS = 0.2;
  private static final double LIKELY = 0.15;

  private Lists() {}

  /// Keeps what belongs to such a list.
  ///
  /// @param named why a block's place is none of the story's; null where it may be
  static void keep(PageShape shape, double[] likely, @Nullable String[] named, boolean[] kept) {
    for (Map.Entry<Frame, List<Block>> list : lists(shape, named).entrySet()) {
      if (isBesideStory(shape, list.getKey(), list.getValue(), kept)
          && isOfSentences(shape, list.getValue())
          && list.getValue().stream().mapToDouble(b -> likely[b.index()]).average().orElse(0)
              >= LIKELY) {
        list.getValue().forEach(block -> kept[block.index()] = true);
      }
    }
  }

  private static Map<Frame, List<Block>> lists(PageShape shape, @Nullable String[] named) {
    Map<Frame, List<Block>> lists = new HashMap<>();
    for (Block block : shape.blocks) {
      Frame list = listAround(block.frame());
      if (list != null && named[block.index()] == null) {
        lists.computeIfAbsent(list, key -> new ArrayList<>()).add(block);
      }
    }
    return lists;
  }

  private static @Nullable Frame listAround(Frame frame) {
    Frame at = frame;
    for (int up = 0; up < 3 && at != null; up++) {
      if (LISTS.contains(at.tag)) {
        return at;
      }
      at = at.parent;
    }
    return null;
  }

  /// Whether a kept block stands just before or behind it, in the element around it.
  private static boolean isBesideStory(
      PageShape shape, Frame list, List<Block> items, boolean[] kept) {
    int before = items.getFirst().index() - 1;
    int behind = items.getLast().index() + 1;
    return isStoryBeside(shape, list, before, kept) || isStoryBeside(shape, list, behind, kept);
  }

  private static boolean isStoryBeside(PageShape shape, Frame list, int i, boolean[] kept) {
    boolean isKept = i >= 0 && i < kept.length && kept[i];
    return isKept && shape.blocks.get(i).frame().parent == list.parent;
  }

  private static boolean isOfSentences(PageShape shape, List<Block> items) {
    long sentences =
        items.stream()
            .filter(b -> shape.prose[b.index()].closed() && shape.prose[b.index()].words() > 2)
            .count();
    boolean hasLinks = items.stream().anyMatch(block -> block.linkDensity() > SOME_LINKS);
    return items.size() >= FEWEST && !hasLinks && sentences >= items.size() * SENTENCES;
  }
}
