package kiji.cleaning.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.Frame;
import kiji.cleaning.page.PageShape;
import kiji.cleaning.page.TextCrawl;
import org.jspecify.annotations.Nullable;

/// Keeps the entries of a live blog that are told by their clocks: three or more elements of one
/// make side by side that hold a line with a time of day, or so many such lines in one element.
/// Whatever the elements are called, an entry of three words is story when its neighbours are; in
/// lists of headlines with times behind them, and in comments, they are not. A text crawl has no
/// elements that could tell the one from the other.
final class TimedEntries {
  private static final int FEWEST = 3;
  private static final int LONGEST_CLOCK = 40;
  private static final int LAST_ENTRY = 2;
  private static final int NEAR = 5;
  private static final double MOSTLY_LINKS = 0.5;
  private static final double MOSTLY_DIGITS = 0.3;
  private static final double MOST_OF_THE_PAGE = 0.4;

  /// `10:05`, `10.05 a.m.`, `18時05分`, with a date or a zone beside it.
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:\\p{L}{3,9}\\.? )?(?:(?:\\d{1,4}[./-])?\\d{1,2}[./-]\\d{1,4}[ ,]+)?\\d{1,2}[:.時]\\d{2}\\b(?:分)?.{0,20}");

  private record Make(Frame parent, int signature) {}

  private TimedEntries() {}

  /// Keeps what belongs to such entries.
  ///
  /// @param named why a block's place is none of the story's; null where it may be
  static void keep(PageShape shape, @Nullable String[] named, boolean[] kept) {
    List<Block> clocks = shape.blocks.stream().filter(TimedEntries::isClock).toList();
    if (clocks.size() < FEWEST) {
      return;
    }
    for (List<Block> entries : entries(shape, clocks)) {
      List<Block> texts = entries.stream().filter(b -> isText(shape, named, b)).toList();
      if (texts.size() >= FEWEST && isStory(shape, entries, texts, kept)) {
        texts.forEach(block -> kept[block.index()] = true);
      }
    }
  }

  private static boolean isClock(Block block) {
    return !block.frame().tag.equals(TextCrawl.TAG)
        && block.text().length() <= LONGEST_CLOCK
        && block.links() == 0
        && CLOCK.matcher(block.text()).matches();
  }

  /// All blocks of each run of entries.
  private static List<List<Block>> entries(PageShape shape, List<Block> clocks) {
    Map<Frame, List<Block>> around = new HashMap<>();
    clocks.forEach(c -> around.computeIfAbsent(entry(shape, c), f -> new ArrayList<>()).add(c));
    List<List<Block>> runs = new ArrayList<>();
    Map<Make, Set<Frame>> makes = new HashMap<>();
    around.forEach(
        (frame, within) -> {
          if (within.size() >= FEWEST) {
            runs.add(run(shape, frame, within));
          } else if (frame.parent != null) {
            makes
                .computeIfAbsent(
                    new Make(frame.parent, frame.signature), m -> new LinkedHashSet<>())
                .add(frame);
          }
        });
    makes.values().stream()
        .filter(frames -> frames.size() >= FEWEST)
        .forEach(frames -> runs.add(within(shape, frames)));
    return runs;
  }

  /// The nearest element around a clock that holds more than its heading.
  private static Frame entry(PageShape shape, Block clock) {
    Frame at = clock.frame();
    while (!holdsText(shape, at, clock) && at.parent != null) {
      at = at.parent;
    }
    return at;
  }

  private static boolean holdsText(PageShape shape, Frame frame, Block clock) {
    int from = Math.max(0, clock.index() - NEAR);
    int to = Math.min(shape.blocks.size(), clock.index() + NEAR);
    return shape.blocks.subList(from, to).stream()
        .anyMatch(b -> b.index() != clock.index() && !b.frame().heads && b.frame().isWithin(frame));
  }

  /// What stands in one element from its first clock on to just behind its last.
  private static List<Block> run(PageShape shape, Frame frame, List<Block> clocks) {
    int to = Math.min(shape.blocks.size(), clocks.getLast().index() + LAST_ENTRY);
    return shape.blocks.subList(clocks.getFirst().index(), to).stream()
        .filter(block -> block.frame().isWithin(frame))
        .toList();
  }

  private static List<Block> within(PageShape shape, Set<Frame> frames) {
    return shape.blocks.stream()
        .filter(block -> frames.stream().anyMatch(block.frame()::isWithin))
        .toList();
  }

  private static boolean isText(PageShape shape, @Nullable String[] named, Block block) {
    return named[block.index()] == null
        && block.linkDensity() < MOSTLY_LINKS
        && !isClock(block)
        && shape.prose[block.index()].digits() < MOSTLY_DIGITS;
  }

  /// Whether most of the entries' text is none of links, and what is kept stands just above them or
  /// they are much of what the page tells.
  private static boolean isStory(
      PageShape shape, List<Block> entries, List<Block> texts, boolean[] kept) {
    double told = weight(shape, texts);
    double linked =
        entries.stream().mapToDouble(b -> b.linkDensity() * shape.prose[b.index()].weight()).sum();
    if (linked > told * MOSTLY_LINKS) {
      return false;
    }
    int before = entries.getFirst().index() - 1;
    boolean isBesideStory = before >= 0 && kept[before];
    double all =
        weight(shape, shape.blocks.stream().filter(b -> b.linkDensity() < MOSTLY_LINKS).toList());
    return isBesideStory || told >= all * MOST_OF_THE_PAGE;
  }

  private static double weight(PageShape shape, List<Block> blocks) {
    return blocks.stream().mapToDouble(block -> shape.prose[block.index()].weight()).sum();
  }
}
