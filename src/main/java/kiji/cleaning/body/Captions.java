package kiji.cleaning.body;

import java.util.Set;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.Frame;
import kiji.cleaning.page.PageHead;

/// Tells captions of pages from before there was an element for them: pictures stood in a table's
/// cell or a centred line, and the words below say what the image's own text says, or are all the
/// text around it. In markup of today the judge tells captions by their elements, and the same
/// signs would cost headings that images repeat.
final class Captions {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 120;
  private static final Set<String> AROUND = Set.of("center", "td", "th");

  private Captions() {}

  static boolean isOne(Block block, PageHead head) {
    String text = block.text();
    Frame frame = block.frame();
    boolean isShort = text.length() >= SHORTEST && text.length() <= LONGEST;
    if (!isShort || !AROUND.contains(frame.tag)) {
      return false;
    }
    boolean isAlone = frame.images > 0 && frame.blocks == 1 && !endsSentence(text);
    return isAlone || head.pictures().say(text);
  }

  private static boolean endsSentence(String text) {
    return "。！？!?.」』”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
