package kiji.cleaning.body;

import java.util.HashSet;
import java.util.Set;
import kiji.cleaning.page.Frame;
import kiji.cleaning.page.PageShape;

/// The company that a story's blocks keep: what stands between blocks that are story, or beside one
/// in an element of the same make, may be story too, though it reads less like it.
final class Company {
  private record Make(Frame parent, int signature) {}

  private final PageShape shape;
  private final Set<Make> makes = new HashSet<>();
  private int first = Integer.MAX_VALUE;
  private int last = -1;

  /// The company of the blocks that are so likely.
  Company(PageShape shape, double[] likely, double from) {
    this.shape = shape;
    for (int i = 0; i < likely.length; i++) {
      if (likely[i] >= from) {
        makes.add(make(i));
        first = Math.min(first, i);
        last = i;
      }
    }
  }

  /// Whether a block stands in it.
  boolean holds(int i) {
    return (i > first && i < last) || makes.contains(make(i));
  }

  private Make make(int i) {
    Frame frame = shape.blocks.get(i).frame();
    return new Make(frame.parent == null ? frame : frame.parent, frame.signature);
  }
}
