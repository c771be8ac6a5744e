package kiji.cleaning.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kiji.cleaning.BlockDecision;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.Frame;
import kiji.cleaning.page.PageShape;
import kiji.cleaning.page.ReadPage;
import kiji.cleaning.page.Tags;
import kiji.cleaning.page.TextCrawl;
import kiji.cleaning.rule.StoryRules;
import org.jspecify.annotations.Nullable;

/// Tells the story's blocks from the rest of the page: a learned judge weighs each block, and a few
/// rules that need no weighing have the last word.
public final class StoryFinder {
  /// Where the judge is sure of nothing, what it thinks most likely is the story.
  private static final double POSSIBLE_FROM = 0.12;

  private static final double NEVER = 2;
  private static final double LEAST_WEIGHT = 50;

  /// What lists and tables need to be taken for the story's own, when they stand in it.
  private static final double PART_OF_IT = 0.3;

  /// What headings and closing lines need, when they stand with what is kept.
  private static final double ALMOST = 0.35;

  private static final Set<String> ITEMS = Set.of("li", "tr", "dd", "dt");
  private static final Pattern DASHED_HEADING = Pattern.compile("[-–—] \\S.{1,60} [-–—]");

  private final StoryJudge judge;
  private final Set<String> without;

  public StoryFinder(StoryJudge judge) {
    this(judge, Set.of());
  }

  /// @param without rules that it does without, as in [StoryRules]
  public StoryFinder(StoryJudge judge, Set<String> without) {
    this.judge = judge;
    this.without = without;
  }

  /// One decision for each block, in order. Where the judge thinks nothing possible, as on pages in
  /// languages that it has not seen, the best-scored element's paragraphs in the best run are kept.
  public List<BlockDecision> judge(ReadPage.Whole page) {
    PageShape shape = page.shape();
    double[] likely = judge.judge(shape, page.hints());
    StoryRules rules = new StoryRules(page, likely, without);
    @Nullable String[] named = new String[likely.length];
    for (Block block : shape.blocks) {
      named[block.index()] = rules.ofPlace(block);
      likely[block.index()] *= named[block.index()] == null ? 1 : 0;
    }
    boolean[] kept = kept(shape, likely);
    Lists.keep(shape, likely, named, kept);
    LiveEntries.keep(shape, likely, named, kept);
    TimedEntries.keep(shape, named, kept);
    List<BlockDecision> decisions = new ArrayList<>();
    for (Block block : shape.blocks) {
      int i = block.index();
      String why = named[i];
      if (!kept[i]) {
        rules.passed(block);
        decisions.add(BlockDecision.of(block.text(), false, why, likely[i]));
        continue;
      }
      String rule = rules.whyRemoved(block);
      if (rule == null) {
        rules.kept(block);
      } else {
        rules.passed(block);
      }
      decisions.add(BlockDecision.of(block.text(), rule == null, rule, likely[i]));
    }
    return decisions;
  }

  private static boolean[] kept(PageShape shape, double[] likely) {
    boolean isSure = isSure(shape, likely);
    double from = isSure ? LikelyEnough.of(shape, likely) : little(likely);
    Company company = new Company(shape, likely, LikelyEnough.MOST);
    boolean[] kept = new boolean[likely.length];
    for (int i = 0; i < likely.length; i++) {
      boolean isLong = isSure || shape.prose[i].weight() > 20;
      boolean isInGoodCompany = !isSure || likely[i] >= LikelyEnough.MOST || company.holds(i);
      kept[i] =
          (likely[i] >= from && isLong && isInGoodCompany)
              || (from == NEVER && isInBestRun(shape, i));
    }
    if (!isSure) {
      keepSiblings(shape, kept);
    }
    for (int i = 1; i + 1 < likely.length; i++) {
      boolean isHeading = DASHED_HEADING.matcher(shape.blocks.get(i).text()).matches();
      kept[i] |= isHeading && kept[i - 1] && kept[i + 1];
      kept[i] |= likely[i] >= ALMOST && (headsNext(shape, kept, i) || followsKept(shape, kept, i));
    }
    keepItems(shape, likely, kept);
    return kept;
  }

  private static boolean headsNext(PageShape shape, boolean[] kept, int i) {
    Frame frame = shape.blocks.get(i).frame();
    if (frame.tag.equals(TextCrawl.TAG)) {
      return kept[i - 1] && kept[i + 1] && !shape.paragraph[i];
    }
    return kept[i + 1]
        && Tags.isHeading(frame.tag, 2, 6)
        && shape.blocks.get(i + 1).frame().parent == frame.parent;
  }

  private static boolean followsKept(PageShape shape, boolean[] kept, int i) {
    Frame frame = shape.blocks.get(i).frame();
    Frame before = shape.blocks.get(i - 1).frame();
    boolean siblings = before.parent == frame.parent && before.signature == frame.signature;
    boolean nested = frame.parent != null && frame.parent.parent == before.parent;
    boolean belongs = (siblings || nested) && frame.tag.equals(before.tag) && before != frame;
    return kept[i - 1] && belongs && shape.prose[i].closed();
  }

  /// Keeps the paragraphs beside those that were kept on little evidence.
  private static void keepSiblings(PageShape shape, boolean[] kept) {
    Set<Frame> parents = new HashSet<>();
    for (Block block : shape.blocks) {
      if (kept[block.index()] && block.frame().parent != null) {
        parents.add(block.frame().parent);
      }
    }
    for (Block block : shape.blocks) {
      boolean beside = block.frame().parent != null && parents.contains(block.frame().parent);
      kept[block.index()] |= beside && shape.prose[block.index()].closed();
    }
  }

  /// Keeps lists and tables that stand in the story, with the heading above them: the judge alone
  /// is shy of short lines.
  private static void keepItems(PageShape shape, double[] likely, boolean[] kept) {
    int i = 0;
    while (i < kept.length) {
      int to = i;
      double sum = 0;
      while (to < kept.length && isItem(shape.blocks.get(to))) {
        sum += likely[to++];
      }
      if (to > i + 1 && sum / (to - i) >= PART_OF_IT && isAmidStory(shape, kept, i, to)) {
        for (int k = i; k < to; k++) {
          kept[k] = true;
        }
        boolean headed = i > 0 && Tags.isHeading(shape.blocks.get(i - 1).frame().tag, 2, 6);
        kept[headed ? i - 1 : i] |= !headed || likely[i - 1] >= PART_OF_IT / 2;
      }
      i = Math.max(to, i + 1);
    }
  }

  private static boolean isItem(Block block) {
    return ITEMS.contains(block.frame().tag) && block.linkDensity() < 0.3;
  }

  /// Whether the block behind is kept, and stands in an element that these stand in too.
  private static boolean isAmidStory(PageShape shape, boolean[] kept, int from, int to) {
    if (to >= kept.length || !kept[to]) {
      return false;
    }
    Frame story = shape.blocks.get(to).frame().parent;
    return story != null && shape.blocks.get(from).frame().isWithin(story);
  }

  /// Whether enough text is so likely that the judge knows the story when it sees it.
  private static boolean isSure(PageShape shape, double[] likely) {
    double weight = 0;
    for (int i = 0; i < likely.length; i++) {
      weight += likely[i] >= LikelyEnough.MOST ? shape.prose[i].weight() : 0;
    }
    return weight >= LEAST_WEIGHT;
  }

  /// What is enough where nothing is likely: a share of what the likeliest block has.
  private static double little(double[] likely) {
    double best = Arrays.stream(likely).max().orElse(0);
    return best < POSSIBLE_FROM ? NEVER : Math.max(POSSIBLE_FROM, best * 0.6);
  }

  private static boolean isInBestRun(PageShape shape, int i) {
    return shape.paragraph[i]
        && i >= shape.runFrom
        && i <= shape.runTo
        && shape.bestScored != null
        && shape.blocks.get(i).frame().isWithin(shape.bestScored)
        && shape.runTo > shape.runFrom;
  }
}
