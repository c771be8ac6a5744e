package kiji.cleaning.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import kiji.cleaning.wording.Prose;
import kiji.cleaning.wording.RemovedLines;
import org.jspecify.annotations.Nullable;

/// What a page's blocks look like together: where its prose stands, and what three ways of finding
/// the story make of it. Not for sharing between threads; O(blocks × depth).
///
/// The three: the element with Readability's best score; the smallest element that holds most of
/// the page's prose; and the run of blocks with the greatest sum when prose counts for and all else
/// against (Pasternack and Roth, Extracting Article Text from the Web with Maximum Subsequence
/// Segmentation, WWW 2009).
public final class PageShape {
  private static final double MOST = 0.7;
  private static final double AGAINST = 40;

  public final List<Block> blocks;
  public final Prose[] prose;
  public final boolean[] paragraph;
  public final int pageProse;
  final boolean japanese;
  public final @Nullable Frame bestScored;
  public final @Nullable Frame holdsMost;
  public final int runFrom;
  public final int runTo;

  /// Counters that blocks of one make, or of one text, have in common; by block.
  private final int[][] proseOfMake;

  private final int[][] repeats;
  private final @Nullable LineRule[] lineRules;

  /// What was found when a block's line was looked at: the rule that removes it, or none.
  private record LineRule(RemovedLines.@Nullable Rule rule) {}

  public PageShape(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
    prose = new Prose[blocks.size()];
    paragraph = new boolean[blocks.size()];
    proseOfMake = new int[blocks.size()][];
    repeats = new int[blocks.size()][];
    lineRules = new @Nullable LineRule[blocks.size()];
    List<Frame> frames = frames();
    frames.forEach(Frame::forgetSums);
    Map<Integer, int[]> makes = new HashMap<>();
    Map<String, int[]> texts = new HashMap<>();
    int total = 0;
    double cjk = 0;
    double chars = 0;
    for (Block block : blocks) {
      int i = block.index();
      prose[i] = Prose.of(block.text());
      paragraph[i] = prose[i].isParagraph() && block.linkDensity() < 0.5;
      total += paragraph[i] ? weight(i) : 0;
      cjk += prose[i].japanese() * block.text().length();
      chars += block.text().length();
      proseOfMake[i] = makes.computeIfAbsent(block.frame().signature, make -> new int[1]);
      proseOfMake[i][0] += paragraph[i] ? weight(i) : 0;
      repeats[i] = texts.computeIfAbsent(block.text(), text -> new int[1]);
      repeats[i][0]++;
      addUp(block);
    }
    pageProse = total;
    japanese = cjk > chars * 0.2;
    bestScored = bestScored(frames);
    holdsMost = holdsMost(frames);
    int[] run = bestRun();
    runFrom = run[0];
    runTo = run[1];
  }

  public int weight(int i) {
    return (int) prose[i].weight();
  }

  /// The share of the page's prose that stands in elements of a block's make.
  public double signatureShare(int i) {
    return share(proseOfMake[i][0]);
  }

  /// How often a block's text stands on the page.
  public int repeats(int i) {
    return repeats[i][0];
  }

  /// As [kiji.cleaning.wording.RemovedLines#rule] of a block's text, asked once.
  public RemovedLines.@Nullable Rule lineRule(int i) {
    LineRule known = lineRules[i];
    if (known == null) {
      known = new LineRule(RemovedLines.standard().rule(blocks.get(i).text()));
      lineRules[i] = known;
    }
    return known.rule;
  }

  public double share(int proseWeight) {
    return pageProse == 0 ? 0 : (double) proseWeight / pageProse;
  }

  private void addUp(Block block) {
    int i = block.index();
    int mine = paragraph[i] ? weight(i) : 0;
    double score = paragraph[i] ? 1 + prose[i].commas() + Math.min(3, weight(i) / 100.0) : 0;
    double spread = 1;
    int up = 0;
    for (Frame at = block.frame(); at != null; at = at.parent, up++) {
      at.chars += block.text().length();
      at.linkChars += block.linkChars();
      at.proseChars += mine;
      at.blocks++;
      at.proseBlocks += mine > 0 ? 1 : 0;
      if (up > 0 || !block.frame().tag.equals("p")) {
        at.score += score * spread;
        spread *= spread > 0.9 ? 0.5 : 0.6;
      }
    }
  }

  private List<Frame> frames() {
    IdentityHashMap<Frame, Boolean> seen = new IdentityHashMap<>();
    List<Frame> frames = new ArrayList<>();
    for (Block block : blocks) {
      for (Frame at = block.frame();
          at != null && seen.putIfAbsent(at, true) == null;
          at = at.parent) {
        frames.add(at);
      }
    }
    return frames;
  }

  private static @Nullable Frame bestScored(List<Frame> frames) {
    Frame best = null;
    double bestScore = 0;
    for (Frame frame : frames) {
      double score = frame.score * (1 - frame.linkDensity());
      if (score > bestScore) {
        best = frame;
        bestScore = score;
      }
    }
    return best;
  }

  private @Nullable Frame holdsMost(List<Frame> frames) {
    Frame best = null;
    for (Frame frame : frames) {
      if (frame.proseChars > 0
          && frame.proseChars >= MOST * pageProse
          && (best == null || frame.depth > best.depth)) {
        best = frame;
      }
    }
    return best;
  }

  private int[] bestRun() {
    double best = 0;
    double sum = 0;
    int from = 0;
    int[] run = {0, -1};
    for (int i = 0; i < prose.length; i++) {
      sum +=
          paragraph[i] ? Math.min(400, weight(i)) : -AGAINST * (0.5 + blocks.get(i).linkDensity());
      if (sum <= 0) {
        sum = 0;
        from = i + 1;
      } else if (sum > best) {
        best = sum;
        run[0] = from;
        run[1] = i;
      }
    }
    return run;
  }
}
