package kiji.cleaning.rule;

import java.util.Set;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.ClassWords;
import kiji.cleaning.page.Frame;

/// Captions: what stands in an element made for them, however long it is and whether or not it
/// names a photographer. And on pages from before there was one, where pictures stood in a table's
/// cell or a centred line: words that say what the image's own text says, or are all the text
/// around it.
final class Captions implements StoryRule {
  private static final int SHORTEST = 6;
  private static final int LONGEST_OLD = 120;
  private static final int LONGEST_BESIDE = 250;
  private static final double MUCH = 0.3;
  private static final double MOST = 0.6;
  private static final int NEAR = 1;
  private static final Set<String> AROUND = Set.of("center", "td", "th");
  private static final int CAPTION = ClassWords.standard().categories().indexOf("caption");

  private final JudgedPage page;
  private final PictureBoxes boxes;

  Captions(JudgedPage page) {
    this.page = page;
    this.boxes = new PictureBoxes(page);
  }

  @Override
  public String reason() {
    return "a caption";
  }

  @Override
  public boolean isOfPlace() {
    return true;
  }

  @Override
  public boolean removes(Block block) {
    return isMarked(block) || isOld(block) || isBesideImage(block) || boxes.hold(block);
  }

  /// In an element that is one, or is called one, and holds neither the headline nor much of the
  /// page's prose: some sites call whole articles so.
  private boolean isMarked(Block block) {
    Frame frame = block.frame();
    if (frame.nearest[CAPTION] > NEAR) {
      return false;
    }
    Frame caption = frame;
    for (int up = frame.nearest[CAPTION]; up > 0 && caption.parent != null; up--) {
      caption = caption.parent;
    }
    return !caption.heads
        && !page.holdsHeadline(caption)
        && page.shape.share(caption.proseChars) < (caption.tag.equals("figcaption") ? MOST : MUCH);
  }

  /// Words set apart or on a line of their own behind an image that stands in a paragraph with
  /// nothing else.
  private boolean isBesideImage(Block block) {
    Frame frame = block.frame();
    return page.shape.prose[block.index()].sentences() <= 1
        && block.text().length() <= LONGEST_BESIDE
        && frame.images > 0
        && frame.blocks == 1
        && !frame.heads
        && (block.emphasised() || frame.brokenBehindImage)
        && block.links() == 0;
  }

  private boolean isOld(Block block) {
    String text = block.text();
    Frame frame = block.frame();
    boolean isShort = text.length() >= SHORTEST && text.length() <= LONGEST_OLD;
    if (!isShort || !AROUND.contains(frame.tag)) {
      return false;
    }
    boolean isAlone = frame.images > 0 && frame.blocks == 1 && !endsSentence(text);
    return isAlone || page.page.head().pictures().say(text);
  }

  private static boolean endsSentence(String text) {
    return "。！？!?.」』”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
