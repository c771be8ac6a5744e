package kiji.cleaning.rule;

import java.util.List;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.ClassWords;
import kiji.cleaning.page.Frame;
import org.jspecify.annotations.Nullable;

/// A part of a page that is named as something other than the story: comments, sign-up boxes,
/// polls, consent texts. A name counts only where the element around holds neither the headline nor
/// much of the page's prose, for sites name whole pages `with-comments`.
final class Asides implements StoryRule {
  /// What a part may be named as.
  private enum Part {
    COMMENT("comment", "comments"),
    NEWSLETTER("newsletter", "a prompt to sign up"),
    FORM("form", "a form or a poll"),
    COOKIE("cookie", "a notice"),
    POST("tweet", "a post from elsewhere"),
    CONSENT("consent", "a notice about consent");

    private final int category;
    private final int bit;
    private final String reason;

    Part(String category, String reason) {
      this.category = ClassWords.standard().categories().indexOf(category);
      this.bit = ClassWords.standard().bit(category);
      this.reason = reason;
    }
  }

  private static final double MUCH = 0.3;
  private static final int MOST_AROUND_FORM = 6;

  private final JudgedPage page;
  private final Part part;

  private Asides(JudgedPage page, Part part) {
    this.page = page;
    this.part = part;
  }

  /// A rule for each kind of part.
  static List<Asides> all(JudgedPage page) {
    return List.of(Part.values()).stream().map(part -> new Asides(page, part)).toList();
  }

  @Override
  public String reason() {
    return part.reason;
  }

  @Override
  public boolean isOfPlace() {
    return true;
  }

  @Override
  public boolean removes(Block block) {
    boolean isNamed = block.frame().nearest[part.category] < Frame.FAR && isAside(block.frame());
    return isNamed || (part == Part.NEWSLETTER && isAroundForm(block.frame()));
  }

  /// A small box with a form in it, and whatever is said beside the form.
  private boolean isAroundForm(Frame frame) {
    Frame box = frame.holdsForm ? frame : frame.parent;
    return box != null
        && box.holdsForm
        && box.blocks <= MOST_AROUND_FORM
        && !page.holdsHeadline(box)
        && page.shape.share(box.proseChars) < MUCH;
  }

  private boolean isAside(Frame frame) {
    boolean isComments = (part == Part.COMMENT && page.headline() != null) || part == Part.CONSENT;
    for (@Nullable Frame at = frame; at != null; at = at.parent) {
      boolean isNamed = (at.bits & part.bit) != 0;
      if (isNamed
          && !page.holdsHeadline(at)
          && (isComments || page.shape.share(at.proseChars) < MUCH)) {
        return true;
      }
    }
    return false;
  }
}
