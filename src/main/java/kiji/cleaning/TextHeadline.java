package kiji.cleaning;

/// Finds the headline of a plain-text crawl, where nothing but the lines themselves tells.
final class TextHeadline {
  private TextHeadline() {}

  /// The line that is the headline: one said twice in a row, else the last short line without a
  /// full stop before the story.
  static int of(PageShape shape) {
    for (int i = 0; i + 1 < Math.min(shape.blocks.size(), 60); i++) {
      if (shape.blocks.get(i).text().equals(shape.blocks.get(i + 1).text())
          && shape.weight(i) > 20) {
        return i;
      }
    }
    int best = -1;
    for (int i = 0; i < Math.min(shape.runFrom, shape.blocks.size()); i++) {
      if (shape.weight(i) >= 15 && shape.weight(i) < 200) {
        best = best < 0 || shape.weight(i) >= shape.weight(best) ? i : best;
      }
    }
    return best;
  }
}
