package kiji.cleaning.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.ReadPage;
import kiji.cleaning.wording.RemovedLines;
import org.jspecify.annotations.Nullable;

/// Why a block that reads like story is none after all: it says again what has been said, stands
/// behind the story's end, belongs to another article, or is a line by which a page speaks of
/// itself. For one page; asked block by block, in order.
public final class StoryRules {
  private final List<StoryRule> ofPlace = new ArrayList<>();
  private final List<StoryRule> ofWords = new ArrayList<>();

  /// @param likely how likely each block is story, as the judge sees it
  public StoryRules(ReadPage.Whole page, double[] likely) {
    this(page, likely, Set.of());
  }

  /// As above, but for some of the rules: what each is good for shows when it is missing.
  ///
  /// @param without the reasons of rules, and names of lines as in `cut-lines.txt`
  public StoryRules(ReadPage.Whole page, double[] likely, Set<String> without) {
    JudgedPage judged = new JudgedPage(page, likely);
    RemovedLines lines = RemovedLines.standard();
    for (StoryRule rule : all(judged, lines, without)) {
      if (!without.contains(rule.reason())) {
        (rule.isOfPlace() ? ofPlace : ofWords).add(rule);
      }
    }
  }

  /// In the order in which they are asked: what is told apart by where it stands comes first.
  private static List<StoryRule> all(JudgedPage page, RemovedLines lines, Set<String> without) {
    List<StoryRule> all = new ArrayList<>();
    all.add(new Captions(page));
    all.addAll(Asides.all(page));
    all.add(new Menus(page));
    all.add(new AnotherArticle(page));
    all.add(new Teasers(page));
    all.add(new HeadlineAgain(page));
    all.add(new StoryEnd(page, lines));
    all.add(new OtherStoriesHeading(page, lines));
    all.add(new OthersHeadlines(page, lines));
    all.add(new SaidBefore(page));
    all.add(new CommentsHeading(page));
    all.add(new PullQuote(page));
    all.add(new LinkLines(page));
    all.add(new HouseNotes(page));
    all.add(new PageSpeech(page));
    all.add(new KnownLines(page, without));
    return all;
  }

  /// The reasons of all rules.
  public static List<String> reasons() {
    ReadPage.Whole nothing = ReadPage.Whole.NOTHING;
    return all(new JudgedPage(nothing, new double[0]), RemovedLines.standard(), Set.of()).stream()
        .map(StoryRule::reason)
        .toList();
  }

  /// Why a block's place on the page is none of the story's; null when it may be.
  public @Nullable String ofPlace(Block block) {
    return first(ofPlace, block);
  }

  /// Why a block that reads like story is removed; null when it is kept.
  public @Nullable String whyRemoved(Block block) {
    return first(ofWords, block);
  }

  /// Notes a block that was not kept.
  public void passed(Block block) {
    ofWords.forEach(rule -> rule.passed(block));
  }

  /// Notes a block that was kept.
  public void kept(Block block) {
    ofWords.forEach(rule -> rule.kept(block));
  }

  private static @Nullable String first(List<StoryRule> rules, Block block) {
    for (StoryRule rule : rules) {
      if (rule.removes(block)) {
        return rule instanceof KnownLines lines ? lines.reason(block) : rule.reason();
      }
    }
    return null;
  }
}
