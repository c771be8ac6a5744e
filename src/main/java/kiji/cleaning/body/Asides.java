package kiji.cleaning.body;

import kiji.cleaning.page.Block;
import kiji.cleaning.page.ClassWords;
import kiji.cleaning.page.Frame;
import kiji.cleaning.page.PageShape;
import org.jspecify.annotations.Nullable;

/// Tells the parts of a page that are named as something other than the story: comments, sign-up
/// boxes, polls, consent texts. A name counts only where the element around holds neither the
/// headline nor much of the page's prose, for sites name whole pages `with-comments`.
final class Asides {
  private static final String[] NAMED = {
    "comment", "newsletter", "form", "cookie", "tweet", "consent"
  };
  private static final String[] REASONS = {
    "comments",
    "a prompt to sign up",
    "a form or a poll",
    "a notice",
    "a post from elsewhere",
    "a notice about consent"
  };
  private static final int CONSENT = 5;
  private static final double MUCH = 0.3;

  private final PageShape shape;
  private final @Nullable Frame headline;
  private final int[] categories = new int[NAMED.length];

  Asides(PageShape shape, int headline) {
    this.shape = shape;
    this.headline = headline < 0 ? null : shape.blocks.get(headline).frame();
    for (int i = 0; i < NAMED.length; i++) {
      categories[i] = ClassWords.standard().categories().indexOf(NAMED[i]);
    }
  }

  /// What a block's part of the page is named as; null when it is not named.
  @Nullable String reason(Block block) {
    for (int i = 0; i < NAMED.length; i++) {
      if (block.frame().nearest[categories[i]] < Frame.FAR && isAside(block.frame(), i)) {
        return REASONS[i];
      }
    }
    return isAroundForm(block.frame()) ? REASONS[1] : null;
  }

  /// A small box with a form in it, and whatever is said beside the form.
  private boolean isAroundForm(Frame frame) {
    Frame box = frame.holdsForm ? frame : frame.parent;
    return box != null
        && box.holdsForm
        && box.blocks <= 6
        && (headline == null || !headline.isWithin(box))
        && shape.share(box.proseChars) < MUCH;
  }

  private boolean isAside(Frame frame, int name) {
    for (Frame at = frame; at != null; at = at.parent) {
      boolean isNamed = (at.bits >> categories[name] & 1) == 1;
      boolean holdsHeadline = headline != null && headline.isWithin(at);
      boolean isComments = (name == 0 && headline != null) || name == CONSENT;
      if (isNamed && !holdsHeadline && (isComments || shape.share(at.proseChars) < MUCH)) {
        return true;
      }
    }
    return false;
  }
}
