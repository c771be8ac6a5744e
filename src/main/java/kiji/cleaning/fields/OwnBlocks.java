package kiji.cleaning.fields;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.ClassWords;
import kiji.cleaning.page.Frame;
import kiji.cleaning.page.PageShape;
import org.jspecify.annotations.Nullable;

/// Tells a page's own blocks from those of readers and other stories: in comments, in an article
/// element other than the headline's, on cards with links that are named so, in quotations and
/// figures.
final class OwnBlocks {
  private static final int WITHIN_COMMENT = 3;

  private final int comment = ClassWords.standard().categories().indexOf("comment");
  private final int related = ClassWords.standard().categories().indexOf("related");
  private final @Nullable Frame own;
  private final Set<Frame> indented;

  /// Of a page.
  ///
  /// @param headline which block is its headline; -1 when none is
  OwnBlocks(PageShape shape, int headline) {
    own = headline < 0 ? null : article(shape.blocks.get(headline).frame());
    indented = indented(shape);
  }

  /// Quotations that hold half of a page's text or more: old pages indent the whole story by them.
  private static Set<Frame> indented(PageShape shape) {
    IdentityHashMap<Frame, Integer> letters = new IdentityHashMap<>();
    int all = 0;
    for (Block block : shape.blocks) {
      all += block.text().length();
      for (Frame at = block.frame(); at != null; at = at.parent) {
        if (at.tag.equals("blockquote")) {
          letters.merge(at, block.text().length(), Integer::sum);
        }
      }
    }
    int half = all / 2;
    Set<Frame> indented = Collections.newSetFromMap(new IdentityHashMap<>());
    letters.forEach(
        (frame, count) -> {
          if (count >= half) {
            indented.add(frame);
          }
        });
    return indented;
  }

  boolean holds(Block block) {
    Frame frame = block.frame();
    Frame article = article(frame);
    boolean inAnother = article != null && own != null && article != own && !own.isWithin(article);
    boolean onCard = frame.nearest[related] < Frame.FAR && block.linkDensity() > 0;
    return frame.nearest[comment] > WITHIN_COMMENT && !inAnother && !onCard && !isQuoted(frame);
  }

  private boolean isQuoted(Frame frame) {
    for (Frame at = frame; at != null; at = at.parent) {
      if (at.tag.equals("figure") || (at.tag.equals("blockquote") && !indented.contains(at))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Frame article(Frame frame) {
    Frame at = frame;
    while (at != null && !at.tag.equals("article")) {
      at = at.parent;
    }
    return at;
  }
}
