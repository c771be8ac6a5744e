package kiji.cleaning.body;

import kiji.cleaning.page.Block;
import kiji.cleaning.page.Frame;
import kiji.cleaning.page.PageShape;

/// Tells which blocks are worth weighing. Half of a page's blocks are links of its menus, far from
/// any prose; they are passed over unmeasured, which is cheaper than to weigh them and leaves the
/// judges more to learn from what is hard to tell.
final class Contenders {
  private static final double MOSTLY_LINKS = 0.5;
  private static final double SHORT = 60;

  private Contenders() {}

  /// Whether a block may be story at all: everything but short links in an element without prose,
  /// which itself stands in one without.
  static boolean isOne(PageShape shape, Block block) {
    return block.linkDensity() < MOSTLY_LINKS
        || shape.prose[block.index()].weight() >= SHORT
        || around(block.frame()).proseChars > 0;
  }

  /// The element two steps up, or as far as there is one.
  private static Frame around(Frame frame) {
    Frame parent = frame.parent == null ? frame : frame.parent;
    return parent.parent == null ? parent : parent.parent;
  }
}
