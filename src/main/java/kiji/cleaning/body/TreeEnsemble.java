package kiji.cleaning.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A sum of small decision trees over a row of numbers, as gradient boosting makes them (Friedman,
/// Greedy Function Approximation, 2001). Reads and writes itself as text: a tree is a line of
/// `feature<threshold ? left : right` in prefix order. Immutable, safe for many threads; a
/// prediction costs trees × depth comparisons.
final class TreeEnsemble {
  private final List<String> features;
  private final float bias;
  private final List<Tree> trees;
  private final List<Steps> steps;

  /// A tree as arrays: at each node the feature asked (-1 at a leaf), the threshold or the leaf's
  /// value, and where the right branch stands; the left one follows its node.
  @SuppressWarnings("ArrayRecordComponent") // a node is read by its place, trees are never compared
  record Tree(int[] feature, float[] value, int[] right) {}

  TreeEnsemble(List<String> features, float bias, List<Tree> trees) {
    this.features = List.copyOf(features);
    this.bias = bias;
    this.trees = List.copyOf(trees);
    this.steps = trees.stream().map(Steps::of).toList();
  }

  /// How likely each row is of the kind looked for, 0 to 1; 0 for an empty row. Tree by tree, so
  /// that a tree stays in the processor's cache.
  double[] probabilities(float[][] rows) {
    int[] asked = asked(rows);
    double[] sums = new double[rows.length];
    for (Steps tree : steps) {
      tree.add(rows, asked, sums);
    }
    for (int i : asked) {
      sums[i] = 1 / (1 + Math.exp(-sums[i] - bias));
    }
    return sums;
  }

  private static int[] asked(float[][] rows) {
    int[] asked = new int[rows.length];
    int size = 0;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length > 0) {
        asked[size++] = i;
      }
    }
    return Arrays.copyOf(asked, size);
  }

  /// A tree laid out for speed: the way down has the same length everywhere, since a leaf leads to
  /// itself, and goes left or right by a sum. So there is no jump that the processor could guess
  /// wrongly, of which half would be wrong.
  ///
  /// @param depth how many steps lead to any leaf
  /// @param nodes each as one number, read at once: from its highest bits on the feature asked
  ///   (16), where left leads (16; right leads to the next place), and the bound, the most of the
  ///   feature that leads left (32); a leaf's bound leaves no other way
  /// @param value of a leaf
  @SuppressWarnings("ArrayRecordComponent") // a node is read by its place, trees are never compared
  private record Steps(int depth, long[] nodes, float[] value) {
    static Steps of(Tree tree) {
      int nodes = tree.feature.length;
      Steps steps = new Steps(depth(tree, 0), new long[nodes], new float[nodes]);
      steps.lay(tree, 0, 0, 1);
      return steps;
    }

    private static int depth(Tree tree, int node) {
      return tree.feature[node] < 0
          ? 0
          : 1 + Math.max(depth(tree, node + 1), depth(tree, tree.right[node]));
    }

    /// Lays out a node at a place, and what is below from the first free place on; gives the next
    /// free place.
    private int lay(Tree tree, int node, int place, int free) {
      boolean isLeaf = tree.feature[node] < 0;
      long feature = Math.max(0, tree.feature[node]);
      long left = isLeaf ? place : free;
      float bound = isLeaf ? Float.POSITIVE_INFINITY : tree.value[node];
      nodes[place] =
          (feature << 48) | (left << 32) | Integer.toUnsignedLong(Float.floatToRawIntBits(bound));
      value[place] = isLeaf ? tree.value[node] : 0;
      return isLeaf
          ? free
          : lay(tree, tree.right[node], free + 1, lay(tree, node + 1, free, free + 2));
    }

    void add(float[][] rows, int[] which, double[] sums) {
      for (int i : which) {
        float[] row = rows[i];
        int node = 0;
        for (int step = 0; step < depth; step++) {
          long asked = nodes[node];
          float bound = Float.intBitsToFloat((int) asked);
          node = (int) (asked >>> 32 & 0xFFFF) + (row[(int) (asked >>> 48)] > bound ? 1 : 0);
        }
        sums[i] += value[node];
      }
    }
  }

  /// Reads what [#lines] wrote.
  static TreeEnsemble read(List<String> lines, List<String> features) {
    float bias = Float.parseFloat(lines.getFirst().substring("bias ".length()));
    List<Tree> trees = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      trees.add(readTree(line.split(" ", -1), features));
    }
    return new TreeEnsemble(features, bias, trees);
  }

  private static Tree readTree(String[] nodes, List<String> features) {
    int[] feature = new int[nodes.length];
    float[] value = new float[nodes.length];
    int[] right = new int[nodes.length];
    readNode(nodes, 0, features, feature, value, right);
    return new Tree(feature, value, right);
  }

  /// Reads the node that stands at a place; gives the place behind its last descendant.
  private static int readNode(
      String[] nodes, int at, List<String> features, int[] feature, float[] value, int[] right) {
    int less = nodes[at].indexOf('<');
    if (less < 0) {
      feature[at] = -1;
      value[at] = Float.parseFloat(nodes[at]);
      return at + 1;
    }
    String name = nodes[at].substring(0, less);
    feature[at] = features.indexOf(name);
    if (feature[at] < 0) {
      throw new IllegalStateException(
          "the weights ask for '" + name + "', which is not measured; train again");
    }
    value[at] = Float.parseFloat(nodes[at].substring(less + 1));
    right[at] = readNode(nodes, at + 1, features, feature, value, right);
    return readNode(nodes, right[at], features, feature, value, right);
  }

  /// The ensemble as text, a tree a line.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("bias " + bias);
    for (Tree tree : trees) {
      StringBuilder line = new StringBuilder();
      for (int node = 0; node < tree.feature.length; node++) {
        line.append(node == 0 ? "" : " ");
        if (tree.feature[node] >= 0) {
          line.append(features.get(tree.feature[node])).append('<');
        }
        line.append(tree.value[node]);
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
