package kiji.cleaning.body;

import java.util.HashSet;
import java.util.Set;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.ClassWords;
import kiji.cleaning.page.Frame;
import kiji.cleaning.page.PageShape;
import kiji.cleaning.page.ReadPage;
import kiji.cleaning.page.Tags;
import kiji.cleaning.wording.RemovedLines;
import kiji.cleaning.wording.Titles;
import org.jspecify.annotations.Nullable;

/// Why a block that reads like story is none after all: it says again what has been said, stands
/// behind the story's end, belongs to another article, or is one of the lines of
/// [kiji.cleaning.wording.RemovedLines]. For one page; asked block by block, in order.
public final class StoryRules {
  private static final int LONG_ENOUGH_TO_REPEAT = 25;
  private static final int LONG_ENOUGH_TO_COPY = 60;
  private static final int SHORTEST_QUOTE = 20;
  private static final int LONGEST_QUOTE = 300;
  private static final int MOST_COMPARED = 3_000;
  private static final int LONGEST_BEHIND_HEADLINE = 24;
  private static final int LONGEST_NOTE = 60;

  private static final double MORE_LIKELY_THAN_NOT = 0.5;

  /// A line of a text crawl as likely as this is no headline, which is guessed there, and no copy;
  /// and a paragraph goes on with the story behind a line that seemed to end it.
  private static final double SURE_LINE = 0.7;

  private static final double WHOLE_PARAGRAPH = 0.6;

  /// Where a line ends the story, so much of what follows it is something else.
  private static final int LOOKED_AHEAD = 12;

  private static final double MOST = 0.6;
  private static final int FEWEST = 4;

  private final ReadPage.Whole page;
  private final double[] likely;
  private final Asides asides;
  private final LinkLines links;
  private final RemovedLines removedLines = RemovedLines.standard();
  private final String headline;
  private final int end;
  private final @Nullable Frame ownArticle;
  private final int quote = ClassWords.standard().categories().indexOf("quote");
  private final int aside = ClassWords.standard().categories().indexOf("aside");
  private final @Nullable String[] keys;
  private final Set<String> said = new HashSet<>();
  private @Nullable String longSaid;
  private @Nullable Frame endedWithin;

  public StoryRules(ReadPage.Whole page, double[] likely) {
    this.page = page;
    this.likely = likely;
    this.keys = new @Nullable String[likely.length];
    this.headline = Titles.key(page.title());
    this.asides = new Asides(page.shape(), page.hints().headline());
    this.links = new LinkLines(page);
    this.end = page.marked() ? likely.length : endOfText();
    this.ownArticle = ownArticle();
  }

  /// What a block's part of the page is named as; null when it may be story.
  public @Nullable String named(Block block) {
    String reason = Captions.isOne(block, page.head()) ? "a caption" : asides.reason(block);
    return reason == null && isOfAnotherArticle(block) ? "another article" : reason;
  }

  /// Notes a block that was not kept: a heading such as `Most popular` ends the story within its
  /// element.
  void passed(Block block) {
    Frame within = block.frame().parent;
    if (page.marked()
        && within != null
        && within.proseBlocks > 0
        && removedLines.endsSection(block.text())
        && !holdsHeadline(within)
        && !holdsKeptBefore(within, block.index())) {
      endedWithin = within;
    }
  }

  /// Why a block that reads like story is removed; null when it is kept.
  public @Nullable String whyRemoved(Block block) {
    String text = block.text();
    boolean doubted = page.marked() || likely[block.index()] < SURE_LINE;
    if (doubted && isHeadline(text)) {
      return "the headline again";
    }
    if ((block.index() >= end && !isWholeParagraph(block.index()))
        || (endedWithin != null && block.frame().isWithin(endedWithin))) {
      return "behind the end of the story";
    }
    if (page.marked()
        && Tags.isHeading(block.frame().tag, 1, 6)
        && removedLines.endsSection(text)) {
      return "the heading of other stories";
    }
    boolean isCopy = longSaid != null && text.contains(longSaid);
    if (doubted && (isCopy || (said.contains(text) && !isRefrain(block)))) {
      return "said before";
    }
    if (removedLines.endsSection(text)) {
      return "a heading of other stories";
    }
    if (!page.marked() && LineMarks.isOverComments(text)) {
      return "a line over comments";
    }
    if (isPullQuote(block)) {
      return "a quotation from the story";
    }
    if (links.isOne(block, likely[block.index()])) {
      return "links";
    }
    RemovedLines.Rule rule = page.shape().lineRule(block.index());
    return rule == null || (rule.isUnsure() && mayTell(block, rule)) ? null : rule.reason();
  }

  /// Whether a line that looks like a caption or a note may be the story's own: it stands amid the
  /// story, and is as long as a sentence or one of several such, as in a list of who won what.
  private boolean mayTell(Block block, RemovedLines.Rule rule) {
    int i = block.index();
    boolean isOneOfSeveral = isRemovedBy(rule, i - 1) || isRemovedBy(rule, i + 1);
    return (block.text().length() > LONGEST_NOTE || isOneOfSeveral)
        && isTold(0, i)
        && isTold(i + 1, likely.length);
  }

  private boolean isRemovedBy(RemovedLines.Rule rule, int i) {
    return i >= 0 && i < likely.length && rule.equals(page.shape().lineRule(i));
  }

  private boolean isTold(int from, int to) {
    for (int i = from; i < to; i++) {
      if (likely[i] > MORE_LIKELY_THAN_NOT
          && page.shape().prose[i].closed()
          && page.shape().lineRule(i) == null) {
        return true;
      }
    }
    return false;
  }

  /// Whether a line that the judge takes for story was said before, but not just before, in the
  /// same element and in one of the same make: a list's, a recipe's or a programme's `Entry free.`
  private boolean isRefrain(Block block) {
    if (!page.marked() || likely[block.index()] <= MORE_LIKELY_THAN_NOT) {
      return false;
    }
    int i = block.index() - 1;
    while (i >= 0 && !page.shape().blocks.get(i).text().equals(block.text())) {
      i--;
    }
    Frame before = i < 0 ? null : page.shape().blocks.get(i).frame();
    return before != null
        && i < block.index() - 1
        && before.parent == block.frame().parent
        && before.signature == block.frame().signature;
  }

  /// Notes what was kept.
  public void kept(String text) {
    if (text.length() >= LONG_ENOUGH_TO_REPEAT) {
      said.add(text);
    }
    if (text.length() >= LONG_ENOUGH_TO_COPY && longSaid == null) {
      longSaid = text;
    }
  }

  private boolean isHeadline(String text) {
    if (headline.isEmpty() || text.length() > page.title().length() + 2 * LONGEST_BEHIND_HEADLINE) {
      return false;
    }
    String key = Titles.key(text);
    boolean withDate =
        headline.length() > 8
            && key.startsWith(headline)
            && key.length() <= headline.length() + LONGEST_BEHIND_HEADLINE
            && key.substring(headline.length()).matches(".*\\d.*");
    return key.equals(headline) || withDate;
  }

  private boolean isPullQuote(Block block) {
    byte[] nearest = block.frame().nearest;
    if (block.text().length() > LONGEST_QUOTE
        || page.shape().blocks.size() > MOST_COMPARED
        || Math.min(nearest[quote], nearest[aside]) > 2) {
      return false;
    }
    String key = key(block);
    if (key.length() < SHORTEST_QUOTE) {
      return false;
    }
    for (Block other : page.shape().blocks) {
      if (other.index() != block.index()
          && likely[other.index()] > 0.5
          && other.text().length() > block.text().length()
          && key(other).contains(key)) {
        return true;
      }
    }
    return false;
  }

  /// A block's [kiji.cleaning.wording.Titles#key], made once.
  private String key(Block block) {
    String made = keys[block.index()];
    if (made == null) {
      made = Titles.key(block.text());
      keys[block.index()] = made;
    }
    return made;
  }

  private boolean holdsHeadline(Frame frame) {
    int at = page.hints().headline();
    return at >= 0 && page.shape().blocks.get(at).frame().isWithin(frame);
  }

  private boolean holdsKeptBefore(Frame frame, int index) {
    for (int i = 0; i < index; i++) {
      if (likely[i] > 0.5 && page.shape().blocks.get(i).frame().isWithin(frame)) {
        return true;
      }
    }
    return false;
  }

  /// The article element around the headline, where it holds prose too.
  private @Nullable Frame ownArticle() {
    int at = page.hints().headline();
    for (Frame frame = at < 0 ? null : page.shape().blocks.get(at).frame();
        frame != null;
        frame = frame.parent) {
      if (frame.tag.equals("article")) {
        return page.shape().share(frame.proseChars) > 0.2 ? frame : null;
      }
    }
    return null;
  }

  private boolean isOfAnotherArticle(Block block) {
    if (ownArticle == null || block.frame().isWithin(ownArticle)) {
      return false;
    }
    for (Frame frame = block.frame(); frame != null; frame = frame.parent) {
      if (frame.tag.equals("article")) {
        return !ownArticle.isWithin(frame);
      }
    }
    return false;
  }

  /// Whether a line is a paragraph that is story more likely than not: behind what seemed to be the
  /// end stand titles, and teasers that break off.
  private boolean isWholeParagraph(int i) {
    PageShape shape = page.shape();
    return likely[i] >= WHOLE_PARAGRAPH && shape.paragraph[i] && shape.prose[i].closed();
  }

  /// Where other stories begin in a text crawl: at a line that says so, once most of the story has
  /// been told.
  private int endOfText() {
    PageShape shape = page.shape();
    double all = 0;
    for (int i = 0; i < likely.length; i++) {
      all += likely[i] >= 0.5 ? shape.prose[i].weight() : 0;
    }
    double told = 0;
    for (int i = 0; i < likely.length; i++) {
      boolean ends = told > all / 2 && removedLines.endsSection(shape.blocks.get(i).text());
      if (ends && !goesOn(i)) {
        return i;
      }
      told += likely[i] >= 0.5 ? shape.prose[i].weight() : 0;
    }
    return likely.length;
  }

  /// Whether the next line is surely the story's, or most of what follows reads like it: a link to
  /// other stories stood amid this one. Teasers begin with a title, and break off.
  private boolean goesOn(int line) {
    PageShape shape = page.shape();
    int next = line + 1;
    if (next < likely.length && likely[next] >= SURE_LINE && isWholeParagraph(next)) {
      return true;
    }
    int paragraphs = 0;
    double story = 0;
    double all = 0;
    for (int i = line + 1; i <= Math.min(likely.length - 1, line + LOOKED_AHEAD); i++) {
      double weight = shape.prose[i].weight();
      all += weight;
      story += likely[i] >= 0.5 ? weight : 0;
      paragraphs += likely[i] >= 0.5 && shape.prose[i].closed() ? 1 : 0;
    }
    return paragraphs >= FEWEST && story > all * MOST;
  }
}
