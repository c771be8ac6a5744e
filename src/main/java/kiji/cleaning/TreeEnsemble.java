package kiji.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A sum of small decision trees over a row of numbers, as gradient boosting makes them (Friedman,
/// Greedy Function Approximation, 2001). Reads and writes itself as text: a tree is a line of
/// `feature<threshold ? left : right` in prefix order. Immutable, safe for many threads; a
/// prediction costs trees × depth comparisons.
final class TreeEnsemble {
  private final List<String> features;
  private final float bias;
  private final int[][] feature;
  private final float[][] value;
  private final int[][] right;

  /// A tree as arrays: at each node the feature asked (-1 at a leaf), the threshold or the leaf's
  /// value, and where the right branch stands; the left one follows its node.
  @SuppressWarnings("ArrayRecordComponent") // a node is read by its place, trees are never compared
  record Tree(int[] feature, float[] value, int[] right) {}

  TreeEnsemble(List<String> features, float bias, List<Tree> trees) {
    this.features = List.copyOf(features);
    this.bias = bias;
    this.feature = trees.stream().map(Tree::feature).toArray(int[][]::new);
    this.value = trees.stream().map(Tree::value).toArray(float[][]::new);
    this.right = trees.stream().map(Tree::right).toArray(int[][]::new);
  }

  /// How likely each row is of the kind looked for, 0 to 1; 0 for an empty row. Tree by tree, so
  /// that a tree stays in the processor's cache.
  double[] probabilities(float[][] rows) {
    int[] asked = IntStream.range(0, rows.length).filter(i -> rows[i].length > 0).toArray();
    double[] sums = new double[rows.length];
    for (int t = 0; t < feature.length; t++) {
      int[] questions = feature[t];
      float[] values = value[t];
      int[] rights = right[t];
      for (int i : asked) {
        float[] row = rows[i];
        int node = 0;
        for (int ask = questions[0]; ask >= 0; ask = questions[node]) {
          node = row[ask] <= values[node] ? node + 1 : rights[node];
        }
        sums[i] += values[node];
      }
    }
    for (int i : asked) {
      sums[i] = 1 / (1 + Math.exp(-sums[i] - bias));
    }
    return sums;
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
    for (int t = 0; t < feature.length; t++) {
      StringBuilder line = new StringBuilder();
      for (int node = 0; node < feature[t].length; node++) {
        line.append(node == 0 ? "" : " ");
        if (feature[t][node] >= 0) {
          line.append(features.get(feature[t][node])).append('<');
        }
        line.append(value[t][node]);
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
