package kiji.cleaning.rule;

import kiji.cleaning.page.Block;
import kiji.cleaning.page.Frame;
import kiji.cleaning.page.PageShape;
import kiji.cleaning.wording.RemovedLines;
import org.jspecify.annotations.Nullable;

/// What stands behind a line such as `Most popular`: in markup, within its element; in a text
/// crawl, once most of the story has been told and no more of it follows.
final class StoryEnd implements StoryRule {
  /// A paragraph as likely as this goes on with the story behind a line that seemed to end it.
  private static final double WHOLE_PARAGRAPH = 0.6;

  private static final double SURE_LINE = 0.7;
  private static final int NEXT = 2;

  /// Where a line ends the story, so much of what follows it is something else.
  private static final int LOOKED_AHEAD = 12;

  private static final double MOST = 0.6;
  private static final int FEWEST = 4;

  private final JudgedPage page;
  private final RemovedLines lines;
  private final int end;
  private @Nullable Frame endedWithin;

  StoryEnd(JudgedPage page, RemovedLines lines) {
    this.page = page;
    this.lines = lines;
    this.end = page.marked() ? page.size() : endOfText();
  }

  @Override
  public String reason() {
    return "behind the end of the story";
  }

  @Override
  public boolean removes(Block block) {
    boolean isBehind = block.index() >= end && !isWholeParagraph(block.index());
    return isBehind || (endedWithin != null && block.frame().isWithin(endedWithin));
  }

  @Override
  public void passed(Block block) {
    Frame within = block.frame().parent;
    if (page.marked()
        && within != null
        && within.proseBlocks > 0
        && lines.endsSection(block.text())
        && !page.holdsHeadline(within)
        && !holdsKeptBefore(within, block.index())) {
      endedWithin = within;
    }
  }

  private boolean holdsKeptBefore(Frame frame, int index) {
    for (int i = 0; i < index; i++) {
      if (page.isLikely(page.block(i)) && page.block(i).frame().isWithin(frame)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a line is a paragraph that is story more likely than not: behind what seemed to be the
  /// end stand titles, and teasers that break off.
  private boolean isWholeParagraph(int i) {
    PageShape shape = page.shape;
    return page.likely[i] >= WHOLE_PARAGRAPH && shape.paragraph[i] && shape.prose[i].closed();
  }

  /// Where other stories begin in a text crawl: at a line that says so, once most of the story has
  /// been told.
  private int endOfText() {
    double all = 0;
    for (int i = 0; i < page.size(); i++) {
      all += told(i);
    }
    double told = 0;
    for (int i = 0; i < page.size(); i++) {
      if (told > all / 2 && lines.endsSection(page.block(i).text()) && !goesOn(i)) {
        return i;
      }
      told += told(i);
    }
    return page.size();
  }

  private double told(int i) {
    return page.likely[i] >= JudgedPage.MORE_LIKELY_THAN_NOT ? page.shape.prose[i].weight() : 0;
  }

  /// Whether one of the next lines is surely the story's, or most of what follows reads like it: a
  /// link to other stories stood amid this one. Teasers begin with a title, and break off.
  private boolean goesOn(int line) {
    for (int next = line + 1; next < page.size() && next <= line + NEXT; next++) {
      if (page.likely[next] >= SURE_LINE && isWholeParagraph(next)) {
        return true;
      }
    }
    int paragraphs = 0;
    double story = 0;
    double all = 0;
    for (int i = line + 1; i <= Math.min(page.size() - 1, line + LOOKED_AHEAD); i++) {
      all += page.shape.prose[i].weight();
      story += told(i);
      paragraphs += told(i) > 0 && page.shape.prose[i].closed() ? 1 : 0;
    }
    return paragraphs >= FEWEST && story > all * MOST;
  }
}
