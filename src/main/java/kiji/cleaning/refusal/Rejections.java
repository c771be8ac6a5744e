package kiji.cleaning.refusal;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import kiji.cleaning.BlockDecision;
import kiji.cleaning.CleaningResult;
import kiji.cleaning.RejectionReason;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.Frame;
import kiji.cleaning.page.PageShape;
import kiji.cleaning.page.ReadPage;
import kiji.cleaning.wording.Prose;
import org.jspecify.annotations.Nullable;

/// Says why a page holds no story, if it holds none. Short stories are stories: only what says that
/// it is an error, lists links, or has no prose at all is turned away.
public final class Rejections {
  private static final Pattern AGE =
      Pattern.compile(
          "(?i)\\b\\d{1,3} ?(?:minutes?|mins?|hours?|hrs?|days?) ago|\\b\\d{1,3}(?:分|時間|日)前");
  private static final Pattern INDEX =
      Pattern.compile(
          "(?i)\\bauthor at\\b|\\b(?:posts|articles|stories) by\\b|^(?:all )?(?:posts|articles|stories) (?:by|in|on|about|tagged)\\b|\\bsearch results\\b|^(?:tag|category|author|archives?|topic)s? ?[:–—-]|\\barchives? (?:[|–—-]|$)|の記事一覧|検索結果|記事一覧(?:ページ)?(?:[|｜-]|$)");

  /// Titles that no story has.
  private static final Pattern SURE_INDEX =
      Pattern.compile(
          "(?i), author at\\b|^search results\\b|^(?:tag|category|author|archives?|topic)s? ?[:–—]|の記事一覧|検索結果");

  private static final int MOST_ABOUT_A_LIST = 700;
  private static final int MOST_OF_AN_ERROR = 500;
  private static final int FEWEST_LINKS = 8;
  private static final int FEWEST_TEASERS = 3;
  private static final int FEWEST_ITEMS = 5;
  private static final int SHORTEST_LINK = 15;
  private static final int SHORTEST_HEADLINE = 20;
  private static final int LONGEST_TEASER = 300;
  private static final int MOST_IN_BOX = 6;
  private static final int LONGEST_LINE = 120;

  private Rejections() {}

  /// Why a page is turned away although something on it reads like prose; null when it is not.
  public static @Nullable RejectionReason of(ReadPage.Whole page, List<BlockDecision> decisions) {
    List<String> kept =
        decisions.stream().filter(BlockDecision::kept).map(BlockDecision::text).toList();
    int length = kept.stream().mapToInt(String::length).sum();
    if (length < MOST_OF_AN_ERROR && ErrorPages.saysSo(page)) {
      return RejectionReason.ERROR_PAGE;
    }
    if (page.scripted()
        && length < MOST_OF_AN_ERROR
        && !kept.isEmpty()
        && ErrorPages.wantsScript(kept.getFirst())) {
      return RejectionReason.SCRIPT_ONLY;
    }
    boolean isSure = SURE_INDEX.matcher(page.head().title()).find();
    if (length <= MOST_ABOUT_A_LIST
        && saysIndex(page)
        && headlines(page.shape()) >= (isSure ? FEWEST_TEASERS : FEWEST_LINKS)) {
      return RejectionReason.INDEX_PAGE;
    }
    boolean isIndex =
        page.marked()
            ? isOfTeasers(page.shape(), decisions) || isOfLinkedItems(page.shape(), decisions)
            : isOfLines(page, decisions);
    return isIndex ? RejectionReason.INDEX_PAGE : null;
  }

  /// Why a page is turned away on which nothing reads like a story.
  public static RejectionReason ofNothing(ReadPage.Whole page) {
    PageShape shape = page.shape();
    if (ErrorPages.saysSo(page)) {
      return RejectionReason.ERROR_PAGE;
    }
    if (shape.blocks.isEmpty()) {
      return page.scripted() ? RejectionReason.SCRIPT_ONLY : RejectionReason.EMPTY;
    }
    boolean hasParagraphs = shape.pageProse > 0;
    if (page.scripted() && !hasParagraphs && shape.blocks.size() < 2 * FEWEST_LINKS) {
      return RejectionReason.SCRIPT_ONLY;
    }
    return headlines(shape) >= FEWEST_LINKS ? RejectionReason.INDEX_PAGE : RejectionReason.NO_PROSE;
  }

  private static long headlines(PageShape shape) {
    return shape.blocks.stream().filter(block -> isHeadline(shape, block)).count();
  }

  /// Whether a page's title says that it lists what somebody wrote, or what was found.
  private static boolean saysIndex(ReadPage.Whole page) {
    return page.marked() && INDEX.matcher(page.head().title()).find();
  }

  /// A page that is turned away, with which evidence of a story was missing.
  public static CleaningResult.Rejected because(RejectionReason reason) {
    return new CleaningResult.Rejected(
        reason,
        switch (reason) {
          case EMPTY -> "there is no text on it";
          case INDEX_PAGE -> "it lists links to stories and tells none";
          case ERROR_PAGE -> "it says that the story is not there, or not to be seen";
          case SCRIPT_ONLY -> "its text is made by script, which is not run";
          case NO_PROSE -> "no block of prose is on it";
          case ONLY_TEMPLATE -> CleaningResult.Rejected.onlyTemplate().detail();
          case TOO_COMPLEX -> "it has more than 200,000 tags or took more than 5 seconds to parse";
          case UNDECODABLE -> "its bytes are no text";
        });
  }

  /// Whether a block is one link as long as a headline, which stands once: menus have shorter ones,
  /// and `Share this entry` stands again and again.
  private static boolean isHeadline(PageShape shape, Block block) {
    Prose prose = shape.prose[block.index()];
    if (block.frame().heads && block.linkDensity() > 0.65 && block.links() == 1) {
      return true;
    }
    return block.linkDensity() > 0.65
        && block.links() == 1
        && shape.repeats(block.index()) == 1
        && !prose.closed()
        && prose.weight() >= SHORTEST_HEADLINE;
  }

  /// Whether what was kept are teasers: pieces in small boxes with a headline of their own that is
  /// a link.
  private static boolean isOfTeasers(PageShape shape, List<BlockDecision> decisions) {
    IdentityHashMap<Frame, Integer> boxes = new IdentityHashMap<>();
    int kept = 0;
    int inBoxes = 0;
    for (Block block : shape.blocks) {
      if (decisions.isEmpty() || !decisions.get(block.index()).kept()) {
        continue;
      }
      int length = block.text().length();
      kept += length;
      Frame box = box(shape, block);
      if (box != null) {
        inBoxes += length;
        boxes.merge(box, length, Integer::sum);
      }
    }
    return boxes.size() >= FEWEST_TEASERS
        && inBoxes >= kept * 0.8
        && inBoxes <= boxes.size() * LONGEST_TEASER;
  }

  /// Whether all that was kept are items of one list that lead to stories: each has a link as long
  /// as a headline, and no paragraph without one stands beside them.
  private static boolean isOfLinkedItems(PageShape shape, List<BlockDecision> decisions) {
    int items = 0;
    int makes = 0;
    int make = 0;
    for (Block block : shape.blocks) {
      if (decisions.isEmpty() || !decisions.get(block.index()).kept()) {
        continue;
      }
      boolean isLinked = block.links() == 1 && block.linkChars() >= SHORTEST_LINK;
      if (!isLinked && shape.prose[block.index()].isParagraph()) {
        return false;
      }
      items += isLinked ? 1 : 0;
      makes += isLinked && block.frame().signature != make ? 1 : 0;
      make = isLinked ? block.frame().signature : make;
    }
    return items >= FEWEST_ITEMS && makes == 1;
  }

  /// The small element around a block that holds a headline of its own too.
  private static @Nullable Frame box(PageShape shape, Block block) {
    Frame frame = block.frame().parent;
    for (int up = 0; up < 2 && frame != null && frame.blocks <= MOST_IN_BOX; up++) {
      int from = Math.max(0, block.index() - MOST_IN_BOX);
      int to = Math.min(shape.blocks.size(), block.index() + MOST_IN_BOX);
      for (int i = from; i < to; i++) {
        Block other = shape.blocks.get(i);
        if (i != block.index() && isHeadline(shape, other) && other.frame().isWithin(frame)) {
          return frame;
        }
      }
      frame = frame.parent;
    }
    return null;
  }

  /// Whether the lines kept of a text crawl are many, none of them is a sentence, and they stand
  /// under no headline or tell again and again how long ago something was: a timetable may be a
  /// story.
  private static boolean isOfLines(ReadPage.Whole page, List<BlockDecision> decisions) {
    long kept = 0;
    long ages = 0;
    for (int i = 0; i < decisions.size(); i++) {
      if (decisions.get(i).kept()) {
        kept++;
        Prose prose = page.shape().prose[i];
        if (prose.closed() || prose.sentences() > 0 || prose.weight() > LONGEST_LINE) {
          return false;
        }
        ages += AGE.matcher(decisions.get(i).text()).find() ? 1 : 0;
      }
    }
    return kept >= FEWEST_LINKS && (ages >= FEWEST_TEASERS || page.title().isEmpty());
  }
}
