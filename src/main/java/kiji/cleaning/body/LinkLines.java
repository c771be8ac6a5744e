package kiji.cleaning.body;

import java.util.regex.Pattern;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.PageShape;
import kiji.cleaning.page.ReadPage;
import kiji.cleaning.wording.Titles;

/// Tells the lines of a page that are links to elsewhere from those of its story that are linked.
final class LinkLines {
  private static final double MOSTLY = 0.65;
  private static final double LIKELY_ADDRESS = 0.5;
  private static final double LIKELY_WORDS = 0.6;
  private static final int SHORTEST_TAIL = 3;
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private final PageShape shape;
  private final String tail;

  LinkLines(ReadPage.Whole page) {
    this.shape = page.shape();
    this.tail = tail(Titles.normal(page.head().title()), page.title());
  }

  /// What the page's title has behind its headline: ` | Coast Gazette`.
  private static String tail(String title, String headline) {
    boolean isHeaded = !headline.isEmpty() && title.startsWith(headline);
    String tail = isHeaded ? title.substring(headline.length()).strip() : "";
    return tail.length() < SHORTEST_TAIL ? "" : tail;
  }

  /// Whether a line is nothing but a link. Titles of the site's other pages are, with the tail of
  /// their own; sentences are not, nor is what the judge takes for story when it is a bare address
  /// or holds words that are linked one by one.
  ///
  /// @param likely what the judge makes of it
  boolean isOne(Block block, double likely) {
    if (block.linkDensity() <= MOSTLY) {
      return false;
    }
    if (!tail.isEmpty() && block.text().endsWith(tail)) {
      return true;
    }
    boolean isSource = likely >= LIKELY_ADDRESS && ADDRESS.matcher(block.text()).matches();
    boolean isOfLinkedWords = likely >= LIKELY_WORDS && isParted(block);
    return !shape.prose[block.index()].closed() && !isSource && !isOfLinkedWords;
  }

  /// Whether commas part its links, as they part the words of a sentence: menus have bars or
  /// nothing.
  private static boolean isParted(Block block) {
    String text = block.text();
    long commas = text.chars().filter(c -> "、：,:，".indexOf(c) >= 0).count();
    boolean hasBars = text.chars().anyMatch(c -> "|｜/／".indexOf(c) >= 0);
    return block.links() > 1 && commas >= block.links() - 1 && !hasBars;
  }
}
