package kiji.cleaning.page;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/// What the attributes of a page's elements tell of their content, as the bits of [ClassWords];
/// each text of names is looked at once a page. Not for sharing.
final class ElementNames {
  private final ClassWords words;
  private final int hidden;
  private final Map<String, Integer> known = new HashMap<>();

  ElementNames(ClassWords words) {
    this.words = words;
    this.hidden = words.bit("hidden");
  }

  /// The bits of a class attribute.
  int ofClass(String names) {
    return known.computeIfAbsent(names, words::ofNames);
  }

  /// The bits of all attributes that name what an element is for.
  int of(Element element) {
    if (element.attributesSize() == 1 && element.hasAttr("class")) {
      return ofClass(element.attr("class"));
    }
    int bits = 0;
    for (var attribute : element.attributes()) {
      switch (attribute.getKey()) {
        case "class",
            "id",
            "role",
            "itemprop",
            "data-component",
            "data-testid",
            "data-type",
            "data-module",
            "data-name" ->
            bits |= ofClass(attribute.getValue());
        case "hidden" -> bits |= hidden;
        case "style" -> bits |= isStyledAway(element) ? hidden : 0;
        case "aria-hidden" -> bits |= attribute.getValue().equals("true") ? hidden : 0;
        default -> {}
      }
    }
    return bits;
  }

  /// Whether its style says that it is not shown.
  static boolean isStyledAway(Element element) {
    String style = element.attr("style");
    return style.contains("display:none")
        || style.contains("display: none")
        || style.contains("visibility:hidden")
        || style.contains("visibility: hidden");
  }
}
