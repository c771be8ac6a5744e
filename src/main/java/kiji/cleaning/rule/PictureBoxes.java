package kiji.cleaning.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.Frame;
import kiji.cleaning.page.Tags;
import org.jspecify.annotations.Nullable;

/// Small boxes that stand amid a story and hold a picture and a line or two: what is said there is
/// said of the picture, whatever the box is called. The pictures of a list's steps stand in many
/// boxes of one make, and are the story's; those of a slide show too, but count their slides
/// (`3/18`), and are not.
final class PictureBoxes {
  private static final int MOST_BLOCKS = 2;
  private static final int MOST_STEPS_UP = 4;
  private static final int MOST_PICTURES = 2;
  private static final int FEWEST_OF_A_LIST = 3;
  private static final int MOST_SENTENCES = 2;
  private static final int LONGEST = 450;
  private static final double SOME = 0.15;
  private static final double MUCH = 0.3;
  private static final double MOST = 0.5;
  private static final Pattern SLIDE =
      Pattern.compile("\\d{1,3} ?[/／] ?(\\d{1,3})\\b.*", Pattern.DOTALL);

  private record Make(Frame parent, int signature) {}

  private final JudgedPage page;
  private final IdentityHashMap<Frame, Block> slides = new IdentityHashMap<>();
  private final Map<Make, Set<Frame>> makes = new HashMap<>();
  private final Map<Make, Set<String>> counts = new HashMap<>();

  PictureBoxes(JudgedPage page) {
    this.page = page;
    if (!page.marked()) {
      return;
    }
    for (Block block : page.shape.blocks) {
      Frame box = box(block.frame());
      if (box != null && box.parent != null) {
        Make make = new Make(box.parent, box.signature);
        makes.computeIfAbsent(make, m -> new HashSet<>()).add(box);
        Matcher slide = SLIDE.matcher(block.text());
        if (slide.matches()) {
          counts.computeIfAbsent(make, m -> new HashSet<>()).add(slide.group(1));
          slides.putIfAbsent(box, block);
        }
      }
    }
  }

  /// Whether a block is said of a picture.
  boolean hold(Block block) {
    Frame box = page.marked() ? box(block.frame()) : null;
    if (box == null || box.parent == null || box.heads || page.holdsHeadline(box)) {
      return false;
    }
    Make make = new Make(box.parent, box.signature);
    int ofMake = makes.getOrDefault(make, Set.of()).size();
    if (ofMake >= FEWEST_OF_A_LIST) {
      return isSlideShow(make, ofMake);
    }
    boolean isAmidStory =
        page.shape.share(box.parent.proseChars - box.proseChars) >= MOST
            && page.shape.share(box.proseChars) < MUCH;
    return isAmidStory
        && !box.tag.equals("p")
        && !isQuoted(block.frame())
        && !isOfStorysMake(block)
        && !Tags.isHeading(block.frame().tag, 1, 6)
        && !hasHeading(box)
        && block.text().length() <= LONGEST
        && page.shape.prose[block.index()].sentences() <= (isLed(box) ? MOST_SENTENCES : 1);
  }

  /// Whether other paragraphs of the page stand in elements of the same make.
  private boolean isOfStorysMake(Block block) {
    int i = block.index();
    double own = page.shape.paragraph[i] ? page.shape.share(page.shape.weight(i)) : 0;
    return page.shape.signatureShare(i) - own > SOME;
  }

  private static boolean isQuoted(Frame frame) {
    Frame at = frame;
    for (int up = 0; up < MOST_STEPS_UP && at != null; up++) {
      if (at.tag.equals("blockquote")) {
        return true;
      }
      at = at.parent;
    }
    return false;
  }

  /// Whether a paragraph stands before the box, in the element around it.
  private boolean isLed(Frame box) {
    for (Block block : page.shape.blocks) {
      if (block.frame().isWithin(box)) {
        return false;
      }
      if (page.shape.paragraph[block.index()]
          && box.parent != null
          && block.frame().isWithin(box.parent)) {
        return true;
      }
    }
    return false;
  }

  /// Whether each box counts the slides, and all of them as many.
  private boolean isSlideShow(Make make, int ofMake) {
    long counted = makes.getOrDefault(make, Set.of()).stream().filter(slides::containsKey).count();
    double prose = makes.getOrDefault(make, Set.of()).stream().mapToInt(f -> f.proseChars).sum();
    return counted == ofMake
        && counts.getOrDefault(make, Set.of()).size() == 1
        && page.shape.share((int) prose) < MOST;
  }

  private boolean hasHeading(Frame box) {
    return page.shape.blocks.stream()
        .anyMatch(b -> Tags.isHeading(b.frame().tag, 1, 6) && b.frame().isWithin(box));
  }

  /// The largest element around a block that holds a picture and little text; null when none does.
  private static @Nullable Frame box(Frame frame) {
    Frame box = null;
    Frame at = frame;
    for (int up = 0; up < MOST_STEPS_UP && at != null && at.blocks <= MOST_BLOCKS; up++) {
      if (at.imagesWithin > 0 && at.imagesWithin <= MOST_PICTURES) {
        box = at;
      }
      at = at.parent;
    }
    return box;
  }
}
