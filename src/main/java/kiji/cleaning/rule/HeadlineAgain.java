package kiji.cleaning.rule;

import kiji.cleaning.page.Block;
import kiji.text.TextForms;

/// A line that says the headline once more, with a date behind it or none.
final class HeadlineAgain implements StoryRule {
  private static final int LONGEST_BEHIND = 24;
  private static final int SHORTEST_BEFORE = 8;

  /// A line of a text crawl as likely as this is no headline, which is guessed there.
  private static final double SURE_LINE = 0.7;

  private final JudgedPage page;
  private final String headline;

  HeadlineAgain(JudgedPage page) {
    this.page = page;
    this.headline = TextForms.key(page.page.title());
  }

  @Override
  public String reason() {
    return "the headline again";
  }

  @Override
  public boolean removes(Block block) {
    boolean doubted = page.marked() || page.likely[block.index()] < SURE_LINE;
    String text = block.text();
    if (!doubted
        || headline.isEmpty()
        || text.length() > page.page.title().length() + 2 * LONGEST_BEHIND) {
      return false;
    }
    String key = TextForms.key(text);
    boolean withDate =
        headline.length() > SHORTEST_BEFORE
            && key.startsWith(headline)
            && key.length() <= headline.length() + LONGEST_BEHIND
            && key.substring(headline.length()).matches(".*\\d.*");
    return key.equals(headline) || withDate;
  }
}
