package kiji.cleaning.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kiji.cleaning.page.Frame;
import kiji.cleaning.page.PageHints;
import kiji.cleaning.page.PageShape;

/// Says of each block how likely it belongs to the story, in two looks: the first at the block's
/// own measures, the second also at what the first look made of its neighbours and of the blocks of
/// its make (Cohen and Carvalho, Stacked Sequential Learning, IJCAI 2005).
///
/// @param first the judge of the first look
/// @param second the judge of the second
public record BlockJudge(TreeEnsemble first, TreeEnsemble second) implements StoryJudge {
  private static final int REACH = 4;
  private static final String BETWEEN = "second look";

  /// What the second look measures beside the first's answers for the blocks around.
  private enum Around {
    PARENT,
    ABOVE,
    MAKE,
    BEFORE,
    AFTER,
    NEAR,
    ABOVE3,
    BELOW3,
    STEPS,
    PAGE,
    RUN,
    BEST;

    String column() {
      return "look." + name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public double[] judge(PageShape shape, PageHints hints) {
    float[][] rows = BlockFeatures.of(shape, hints);
    double[] looks = probabilities(first, rows);
    return probabilities(second, withContext(shape, rows, looks));
  }

  static double[] probabilities(TreeEnsemble trees, float[][] rows) {
    return trees.probabilities(rows);
  }

  /// The names of the second look's columns.
  static List<String> names() {
    List<String> names = new ArrayList<>(BlockFeatures.names());
    for (int step = -REACH; step <= REACH; step++) {
      names.add("look." + step);
    }
    for (Around around : Around.values()) {
      names.add(around.column());
    }
    return List.copyOf(names);
  }

  /// The rows of the second look; empty where those of the first are.
  static float[][] withContext(PageShape shape, float[][] rows, double[] looks) {
    int n = rows.length;
    Map<Integer, double[]> byMake = new HashMap<>();
    IdentityHashMap<Frame, double[]> byFrame = new IdentityHashMap<>();
    double[] kept = new double[n + 1];
    double[] weight = new double[n + 1];
    double best = 0;
    for (int i = 0; i < n; i++) {
      Frame frame = shape.blocks.get(i).frame();
      double mine = Math.min(400, shape.prose[i].weight() + 5);
      add(byMake.computeIfAbsent(frame.signature, key -> new double[2]), mine, looks[i]);
      for (Frame at = frame; at != null; at = at.parent) {
        add(byFrame.computeIfAbsent(at, key -> new double[2]), mine, looks[i]);
      }
      kept[i + 1] = kept[i] + mine * looks[i];
      weight[i + 1] = weight[i] + mine;
      best = Math.max(best, looks[i]);
    }
    float[][] wide = new float[n][];
    int[] sure = sureRun(looks);
    for (int i = 0; i < n; i++) {
      if (rows[i].length == 0) {
        wide[i] = rows[i];
        continue;
      }
      int own = rows[i].length;
      float[] row = Arrays.copyOf(rows[i], own + 2 * REACH + 1 + Around.values().length);
      for (int step = -REACH; step <= REACH; step++) {
        int j = i + step;
        row[own + REACH + step] = j < 0 || j >= n ? -1 : (float) looks[j];
      }
      Frame frame = shape.blocks.get(i).frame();
      Frame parent = frame.parent == null ? frame : frame.parent;
      Frame above = parent.parent == null ? parent : parent.parent;
      double[] make = byMake.getOrDefault(frame.signature, new double[] {1, 0});
      int at = own + 2 * REACH + 1;
      for (Around around : Around.values()) {
        row[at++] =
            switch (around) {
              case PARENT -> mean(byFrame, parent);
              case ABOVE -> mean(byFrame, above);
              case MAKE -> (float) (make[1] / make[0]);
              case BEFORE -> (float) (kept[n] == 0 ? 0 : kept[i] / kept[n]);
              case AFTER -> (float) (kept[n] == 0 ? 0 : (kept[n] - kept[i + 1]) / kept[n]);
              case NEAR -> window(kept, weight, i - 6, i + 7);
              case ABOVE3 -> window(kept, weight, i - 12, i);
              case BELOW3 -> window(kept, weight, i + 1, i + 13);
              case STEPS -> stepsToSure(looks, i);
              case PAGE -> (float) (kept[n] / weight[n]);
              case RUN -> i < sure[0] ? i - sure[0] : i > sure[1] ? i - sure[1] : 0;
              case BEST -> (float) best;
            };
      }
      wide[i] = row;
    }
    return wide;
  }

  private static void add(double[] sums, double weight, double look) {
    sums[0] += weight;
    sums[1] += weight * look;
  }

  private static float mean(IdentityHashMap<Frame, double[]> sums, Frame frame) {
    double[] pair = sums.get(frame);
    return pair == null ? 0 : (float) (pair[1] / pair[0]);
  }

  private static float window(double[] kept, double[] weight, int from, int to) {
    int a = Math.clamp(from, 0, kept.length - 1);
    int b = Math.clamp(to, a, kept.length - 1);
    double all = weight[b] - weight[a];
    return all <= 0 ? -1 : (float) ((kept[b] - kept[a]) / all);
  }

  private static int stepsToSure(double[] looks, int i) {
    for (int step = 1; step < 30; step++) {
      boolean above = i - step >= 0 && looks[i - step] > 0.8;
      boolean below = i + step < looks.length && looks[i + step] > 0.8;
      if (above || below) {
        return above && below ? 0 : above ? step : -step;
      }
    }
    return 30;
  }

  /// From the first to the last block that the first look is sure of.
  private static int[] sureRun(double[] looks) {
    int from = looks.length;
    int to = -1;
    for (int i = 0; i < looks.length; i++) {
      if (looks[i] > 0.7) {
        from = Math.min(from, i);
        to = i;
      }
    }
    return new int[] {from, to};
  }

  /// Reads what [#lines] wrote.
  public static BlockJudge read(String resource) {
    List<String> lines = TrainedWith.weights(resource, names());
    int second = lines.indexOf(BETWEEN);
    return new BlockJudge(
        TreeEnsemble.read(lines.subList(0, second), BlockFeatures.names()),
        TreeEnsemble.read(lines.subList(second + 1, lines.size()), names()));
  }

  /// Both ensembles as text.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(TrainedWith.line(names()));
    lines.addAll(first.lines());
    lines.add(BETWEEN);
    lines.addAll(second.lines());
    return lines;
  }
}
