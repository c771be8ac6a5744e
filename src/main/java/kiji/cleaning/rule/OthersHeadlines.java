package kiji.cleaning.rule;

import java.util.BitSet;
import java.util.regex.Pattern;
import kiji.cleaning.page.Block;
import kiji.cleaning.wording.Prose;
import kiji.cleaning.wording.RemovedLines;

/// In a text crawl, the lines between one that stands above other stories (`Most read`, 「関連記事」) and
/// the next whole sentence: their headlines. Alone such a line looks like a heading of the story
/// amid which it stands. What the judge is sure of stays.
final class OthersHeadlines implements StoryRule {
  private static final int MOST = 12;
  private static final int LONGEST = 120;
  private static final double SURE = 0.85;
  private static final Pattern MORE =
      Pattern.compile(
          "(?i)(?:read|see|watch) (?:also|more|next)|do(?: not|n[’']t) miss(?: this)?|you (?:may|might) (?:also )?like|more from .{2,30}|editor[’']?s[’']? (?:picks?|choice)|in other news|most (?:viewed|shared)|こちらも読みたい|次に読む|併せて読みたい");

  private final BitSet headlines = new BitSet();

  OthersHeadlines(JudgedPage page, RemovedLines lines) {
    for (int i = 0; !page.marked() && i < page.size(); i++) {
      String text = page.block(i).text();
      if (lines.endsSection(text) || MORE.matcher(text).matches()) {
        for (int k = i + 1; k < page.size() && k <= i + MOST && isHeadline(page, k); k++) {
          headlines.set(k);
        }
      }
    }
  }

  @Override
  public String reason() {
    return "a headline of another story";
  }

  @Override
  public boolean removes(Block block) {
    return headlines.get(block.index());
  }

  private static boolean isHeadline(JudgedPage page, int i) {
    Prose prose = page.shape.prose[i];
    return !prose.closed()
        && prose.sentences() <= 1
        && page.block(i).text().length() <= LONGEST
        && page.likely[i] < SURE;
  }
}
