package kiji.cleaning.rule;

import java.util.regex.Pattern;
import kiji.cleaning.page.Block;
import kiji.cleaning.wording.Titles;

/// Tells the lines of a page that are links to elsewhere from those of its story that are linked.
final class LinkLines implements StoryRule {
  private static final double MOSTLY = 0.65;
  private static final double LIKELY_ADDRESS = 0.5;
  private static final double LIKELY_WORDS = 0.6;
  private static final int SHORTEST_TAIL = 3;
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private final JudgedPage page;
  private final String tail;

  LinkLines(JudgedPage page) {
    this.page = page;
    this.tail = tail(Titles.normal(page.page.head().title()), page.page.title());
  }

  @Override
  public String reason() {
    return "links";
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
  @Override
  public boolean removes(Block block) {
    double likely = page.likely[block.index()];
    if (block.linkDensity() <= MOSTLY) {
      return false;
    }
    if (!tail.isEmpty() && block.text().endsWith(tail)) {
      return true;
    }
    boolean isSource = likely >= LIKELY_ADDRESS && ADDRESS.matcher(block.text()).matches();
    boolean isOfLinkedWords = likely >= LIKELY_WORDS && isParted(block);
    return !page.shape.prose[block.index()].closed() && !isSource && !isOfLinkedWords;
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
