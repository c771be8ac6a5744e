package kiji.cleaning;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Says why a page holds no story, if it holds none. Short stories are stories: only what says that
/// it is an error, lists links, or has no prose at all is turned away.
final class Rejections {
  private static final Pattern ERROR =
      Pattern.compile(
          "(?i)\\b(?:404|403|500|502|503)\\b.{0,30}(?:error|not found|forbidden|unavailable)|^\\W*(?:error )?(?:404|403|500|503)\\W*$|page (?:not found|cannot be found|could not be found|doesn[’']t exist|does not exist)|not found$|access denied|service unavailable|ページ(?:が|は)(?:見つかり|みつかり|存在し|ありま)|お探しのページ|ページがございません|アクセスできません");
  private static final int MOST_OF_AN_ERROR = 500;
  private static final int FEWEST_LINKS = 8;
  private static final int FEWEST_TEASERS = 3;

  private Rejections() {}

  /// Why a page is turned away although something on it reads like prose; null when it is not.
  static @Nullable RejectionReason of(ReadPage.Whole page, List<Verdict> verdicts) {
    int weight = verdicts.stream().filter(Verdict::kept).mapToInt(v -> v.text().length()).sum();
    if (weight < MOST_OF_AN_ERROR && saysError(page)) {
      return RejectionReason.ERROR_PAGE;
    }
    return page.marked() && isOfTeasers(page.shape(), verdicts) ? RejectionReason.INDEX_PAGE : null;
  }

  /// Why a page is turned away on which nothing reads like a story.
  static RejectionReason ofNothing(ReadPage.Whole page) {
    PageShape shape = page.shape();
    if (saysError(page)) {
      return RejectionReason.ERROR_PAGE;
    }
    if (shape.blocks.isEmpty()) {
      return page.scripted() ? RejectionReason.SCRIPT_ONLY : RejectionReason.EMPTY;
    }
    long links = shape.blocks.stream().filter(b -> b.linkDensity() > 0.8).count();
    boolean hasParagraphs = shape.pageProse > 0;
    if (page.scripted() && !hasParagraphs && shape.blocks.size() < 2 * FEWEST_LINKS) {
      return RejectionReason.SCRIPT_ONLY;
    }
    return links >= FEWEST_LINKS ? RejectionReason.INDEX_PAGE : RejectionReason.NO_PROSE;
  }

  private static boolean saysError(ReadPage.Whole page) {
    return ERROR.matcher(page.title()).find()
        || page.head().headings().stream().anyMatch(h -> ERROR.matcher(h).find());
  }

  /// Whether what was kept are teasers: pieces that each stand beside a link of their own.
  private static boolean isOfTeasers(PageShape shape, List<Verdict> verdicts) {
    int kept = 0;
    int besideLinks = 0;
    for (int i = 0; i < verdicts.size(); i++) {
      if (verdicts.get(i).kept()) {
        kept++;
        besideLinks += isLink(shape, i - 1, i) || isLink(shape, i + 1, i) ? 1 : 0;
      }
    }
    return kept >= FEWEST_TEASERS && besideLinks >= kept * 0.8;
  }

  private static boolean isLink(PageShape shape, int i, int of) {
    if (i < 0 || i >= shape.blocks.size()) {
      return false;
    }
    Frame parent = shape.blocks.get(of).frame().parent;
    return shape.blocks.get(i).linkDensity() > 0.8
        && parent != null
        && shape.blocks.get(i).frame().isWithin(parent)
        && parent.blocks <= 4;
  }
}
