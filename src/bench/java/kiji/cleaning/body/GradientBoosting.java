package kiji.cleaning.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Grows a [TreeEnsemble] by gradient boosting on logistic loss (Friedman, Greedy Function
/// Approximation, 2001), over binned values, each tree on a seeded sample of rows and columns
/// (Stochastic Gradient Boosting, 2002). Same input, same seed, same trees.
///
/// @param trees how many trees
/// @param depth how deep each grows
/// @param rate how much of each tree's answer is taken
/// @param leafWeight the least sum of curvature in a leaf
/// @param penalty what holds leaf values small
/// @param rows the share of rows that a tree sees
/// @param columns the share of columns that a tree sees
/// @param seed of the samples
record GradientBoosting(
    int trees,
    int depth,
    double rate,
    double leafWeight,
    double penalty,
    double rows,
    double columns,
    long seed) {
  private static final int BINS = 48;

  /// Grows an ensemble that tells rows of label 1 from those of 0.
  TreeEnsemble train(List<String> names, float[][] data, float[] labels, float[] weights) {
    int[] eachByItself = IntStream.range(0, data.length).toArray();
    return train(names, data, labels, weights, eachByItself);
  }

  /// As above, where rows that stand together and have one group (a page's) are sampled together or
  /// not at all: a tree cannot then learn a page by heart from half of it and be praised for the
  /// other.
  TreeEnsemble train(
      List<String> names, float[][] data, float[] labels, float[] weights, int[] groups) {
    return new Growth(names, data, labels, weights, groups).grow();
  }

  private final class Growth {
    private final List<String> names;
    private final float[][] thresholds;
    private final byte[][] bins;
    private final float[] labels;
    private final float[] weights;
    private final int[] groups;
    private final double[] sums;
    private final double[] gradient;
    private final double[] curvature;
    private final Random random = new Random(seed);

    private List<Integer> feature = new ArrayList<>();
    private List<Float> value = new ArrayList<>();
    private List<Integer> right = new ArrayList<>();

    Growth(List<String> names, float[][] data, float[] labels, float[] weights, int[] groups) {
      this.groups = groups;
      this.names = names;
      this.labels = labels;
      this.weights = weights;
      this.sums = new double[data.length];
      this.gradient = new double[data.length];
      this.curvature = new double[data.length];
      this.thresholds = new float[names.size()][];
      this.bins = new byte[names.size()][data.length];
      for (int f = 0; f < names.size(); f++) {
        thresholds[f] = quantiles(data, f);
        for (int i = 0; i < data.length; i++) {
          int at = Arrays.binarySearch(thresholds[f], data[i][f]);
          bins[f][i] = (byte) (at >= 0 ? at : -at - 1);
        }
      }
    }

    private float[] quantiles(float[][] data, int f) {
      int step = Math.max(1, data.length / 20_000);
      float[] sorted = new float[(data.length + step - 1) / step];
      for (int i = 0; i < sorted.length; i++) {
        sorted[i] = data[i * step][f];
      }
      Arrays.sort(sorted);
      float[] cuts = new float[BINS - 1];
      int n = 0;
      for (int q = 1; q < BINS; q++) {
        float cut = sorted[(int) ((long) q * (sorted.length - 1) / BINS)];
        if (n == 0 || cut > cuts[n - 1]) {
          cuts[n++] = cut;
        }
      }
      return Arrays.copyOf(cuts, n);
    }

    TreeEnsemble grow() {
      double positive = 0;
      double all = 0;
      for (int i = 0; i < labels.length; i++) {
        positive += labels[i] * weights[i];
        all += weights[i];
      }
      float bias = (float) Math.log(positive / (all - positive));
      Arrays.fill(sums, bias);
      List<TreeEnsemble.Tree> grown = new ArrayList<>();
      for (int t = 0; t < trees; t++) {
        grown.add(tree());
      }
      return new TreeEnsemble(names, bias, grown);
    }

    private TreeEnsemble.Tree tree() {
      int[] sample = new int[labels.length];
      int n = 0;
      double chance = 1;
      for (int i = 0; i < labels.length; i++) {
        chance = i == 0 || groups[i] != groups[i - 1] ? random.nextDouble() : chance;
        double p = 1 / (1 + Math.exp(-sums[i]));
        gradient[i] = weights[i] * (p - labels[i]);
        curvature[i] = weights[i] * p * (1 - p);
        if (chance < rows) {
          sample[n++] = i;
        }
      }
      List<Integer> asked = new ArrayList<>();
      for (int f = 0; f < names.size(); f++) {
        if (thresholds[f].length > 0 && random.nextDouble() < columns) {
          asked.add(f);
        }
      }
      feature = new ArrayList<>();
      value = new ArrayList<>();
      right = new ArrayList<>();
      int[] seen = Arrays.copyOf(sample, n);
      node(seen, asked, sums(seen, asked), depth);
      TreeEnsemble.Tree tree =
          new TreeEnsemble.Tree(
              feature.stream().mapToInt(Integer::intValue).toArray(),
              floats(value),
              right.stream().mapToInt(Integer::intValue).toArray());
      for (int i = 0; i < labels.length; i++) {
        sums[i] += answer(tree, i);
      }
      return tree;
    }

    /// The sums of gradient and curvature of a sample, by column and bin.
    private double[][] sums(int[] sample, List<Integer> asked) {
      double[][] sums = new double[asked.size()][2 * BINS];
      for (int a = 0; a < sums.length; a++) {
        byte[] column = bins[asked.get(a)];
        double[] mine = sums[a];
        for (int i : sample) {
          int bin = 2 * column[i];
          mine[bin] += gradient[i];
          mine[bin + 1] += curvature[i];
        }
      }
      return sums;
    }

    private static double[][] without(double[][] all, double[][] part) {
      double[][] rest = new double[all.length][2 * BINS];
      for (int a = 0; a < all.length; a++) {
        for (int b = 0; b < 2 * BINS; b++) {
          rest[a][b] = all[a][b] - part[a][b];
        }
      }
      return rest;
    }

    private void node(int[] sample, List<Integer> asked, double[][] sums, int levels) {
      double g = 0;
      double h = 0;
      for (int i : sample) {
        g += gradient[i];
        h += curvature[i];
      }
      int bestFeature = -1;
      int bestBin = 0;
      double bestGain = 1e-6;
      for (int a = 0; a < sums.length && levels > 0; a++) {
        int f = asked.get(a);
        double leftG = 0;
        double leftH = 0;
        for (int b = 0; b < thresholds[f].length; b++) {
          leftG += sums[a][2 * b];
          leftH += sums[a][2 * b + 1];
          if (leftH < leafWeight || h - leftH < leafWeight) {
            continue;
          }
          double gain = gain(leftG, leftH) + gain(g - leftG, h - leftH) - gain(g, h);
          if (gain > bestGain) {
            bestGain = gain;
            bestFeature = f;
            bestBin = b;
          }
        }
      }
      int at = feature.size();
      feature.add(bestFeature);
      right.add(0);
      if (bestFeature < 0) {
        value.add((float) (Math.round(-g / (h + penalty) * rate * 10_000) / 10_000.0));
        return;
      }
      value.add(thresholds[bestFeature][bestBin]);
      byte[] column = bins[bestFeature];
      int bin = bestBin;
      int[] less = Arrays.stream(sample).filter(i -> column[i] <= bin).toArray();
      int[] more = Arrays.stream(sample).filter(i -> column[i] > bin).toArray();
      boolean fewerAreLess = less.length < more.length;
      double[][] few = levels > 1 ? sums(fewerAreLess ? less : more, asked) : new double[0][];
      double[][] many = levels > 1 ? without(sums, few) : few;
      node(less, asked, fewerAreLess ? few : many, levels - 1);
      right.set(at, feature.size());
      node(more, asked, fewerAreLess ? many : few, levels - 1);
    }

    private double gain(double g, double h) {
      return g * g / (h + penalty);
    }

    private double answer(TreeEnsemble.Tree tree, int i) {
      int node = 0;
      while (tree.feature()[node] >= 0) {
        int f = tree.feature()[node];
        int bin = Arrays.binarySearch(thresholds[f], tree.value()[node]);
        node = bins[f][i] <= bin ? node + 1 : tree.right()[node];
      }
      return tree.value()[node];
    }

    private static float[] floats(List<Float> values) {
      float[] array = new float[values.size()];
      for (int i = 0; i < array.length; i++) {
        array[i] = values.get(i);
      }
      return array;
    }
  }
}
