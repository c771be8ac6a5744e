package kiji.cleaning.page;

import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/// Goes over the elements of a tree in the page's order, and over no text, of which there are more.
/// As deep as [PageParser] lets a tree be.
public final class ElementWalk {
  private ElementWalk() {}

  /// Shows an element, then all that stand in it.
  public static void over(Element element, Consumer<Element> seen) {
    seen.accept(element);
    for (int i = 0; i < element.childNodeSize(); i++) {
      if (element.childNode(i) instanceof Element child) {
        over(child, seen);
      }
    }
  }
}
