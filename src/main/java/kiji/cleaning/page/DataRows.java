package kiji.cleaning.page;

import org.jsoup.nodes.Element;

/// Tells rows of data from rows that lay out a page: a row of data is one block.
final class DataRows {
  private static final int MOST_CELLS = 30;
  private static final int DEEPEST = 3;

  private DataRows() {}

  /// Whether a row has several cells, none of which holds blocks: layout tables have paragraphs.
  static boolean isOne(Element row) {
    int cells = 0;
    for (Element cell : row.children()) {
      String tag = cell.normalName();
      cells += tag.equals("td") || tag.equals("th") ? 1 : 0;
      if (holdsBlocks(cell, 0)) {
        return false;
      }
    }
    return cells > 1 && cells <= MOST_CELLS;
  }

  private static boolean holdsBlocks(Element element, int depth) {
    if (depth > DEEPEST || element.childNodeSize() > MOST_CELLS) {
      return true;
    }
    for (Element child : element.children()) {
      String tag = child.normalName();
      if (Tags.isBlock(tag)
          || tag.equals("br")
          || tag.equals("img")
          || holdsBlocks(child, depth + 1)) {
        return true;
      }
    }
    return false;
  }
}
