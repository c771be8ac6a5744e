package kiji.cleaning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Reads a plain-text crawl as blocks: every line that is not empty is one.
final class TextCrawl {
  private static final int MOST_LINES = 50_000;

  private TextCrawl() {}

  static List<Block> blocks(String text) {
    Frame page = new Frame(null, "text", 0, 0);
    List<Block> blocks = new ArrayList<>();
    TextGatherer gatherer = new TextGatherer();
    for (String line : (Iterable<String>) text.lines().limit(MOST_LINES)::iterator) {
      gatherer.append(line);
      if (!gatherer.isEmpty()) {
        String whole = Normalizer.normalize(gatherer.take(), Normalizer.Form.NFC);
        blocks.add(new Block(blocks.size(), whole, page, 0, 0, 0, false));
      }
    }
    return blocks;
  }
}
