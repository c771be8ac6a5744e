package kiji.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/// Whether one run beats another by more than luck: a paired randomisation test, which asks how
/// often a difference as large comes out when each query's two scores are swapped by tossing a
/// coin. Smucker, Allan and Carterette, A Comparison of Statistical Significance Tests for
/// Information Retrieval Evaluation, CIKM 2007.
///
/// @param lines one for each measure
public record Comparison(List<Line> lines) {
  private static final int ROUNDS = 10_000;
  private static final double ROUNDING = 1e-9;

  /// One measure of both runs.
  ///
  /// @param first the first run's mean
  /// @param second the second run's
  /// @param error standard error of the difference: of two in three samples of as many queries the
  ///   difference would lie within it
  /// @param better queries on which the second run scores higher
  /// @param worse queries on which it scores lower
  /// @param p how likely so large a difference is by luck, two-sided
  public record Line(
      Measure measure,
      double first,
      double second,
      double error,
      int better,
      int worse,
      double p) {}

  public Comparison {
    lines = List.copyOf(lines);
  }

  /// Compares two runs of the same queries, 10,000 rounds a measure. O(rounds × queries).
  ///
  /// @param seed of the coin; the same seed gives the same answer
  public static Comparison of(
      List<TestQuery> queries, Judgements judgements, Run first, Run second, long seed) {
    List<Line> lines = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      double[] a = scores(measure, queries, judgements, first);
      double[] b = scores(measure, queries, judgements, second);
      lines.add(line(measure, a, b, new Random(seed)));
    }
    return new Comparison(lines);
  }

  /// A table a person can read.
  public String text() {
    return String.format(
            Locale.ROOT,
            "%-11s %8s %8s %8s %8s %7s %7s %8s%n",
            "",
            "A",
            "B",
            "B - A",
            "+/-",
            "better",
            "worse",
            "p")
        + lines.stream().map(Comparison::row).collect(Collectors.joining());
  }

  private static String row(Line line) {
    return String.format(
        Locale.ROOT,
        "%-11s %8.4f %8.4f %+8.4f %8.4f %7d %7d %8.4f%n",
        line.measure.label(),
        line.first,
        line.second,
        line.second - line.first,
        line.error,
        line.better,
        line.worse,
        line.p);
  }

  private static double[] scores(
      Measure measure, List<TestQuery> queries, Judgements judgements, Run run) {
    return queries.stream()
        .mapToDouble(query -> measure.of(run.ids(query), judgements.of(query)))
        .toArray();
  }

  private static Line line(Measure measure, double[] a, double[] b, Random coin) {
    double[] differences = new double[a.length];
    int better = 0;
    int worse = 0;
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      differences[i] = b[i] - a[i];
      sum += differences[i];
      better += differences[i] > ROUNDING ? 1 : 0;
      worse += differences[i] < -ROUNDING ? 1 : 0;
    }
    return new Line(
        measure, mean(a), mean(b), error(differences), better, worse, p(differences, sum, coin));
  }

  /// Of the mean; 0 where there are too few queries to tell.
  private static double error(double[] differences) {
    int count = differences.length;
    if (count < 2) {
      return 0;
    }
    double mean = mean(differences);
    double squares = 0;
    for (double difference : differences) {
      squares += (difference - mean) * (difference - mean);
    }
    return Math.sqrt(squares / (count - 1) / count);
  }

  /// The observed outcome counts as one of the rounds, so that p is never 0.
  private static double p(double[] differences, double observed, Random coin) {
    int asLarge = 1;
    for (int round = 0; round < ROUNDS; round++) {
      double sum = 0;
      for (double difference : differences) {
        sum += coin.nextBoolean() ? difference : -difference;
      }
      if (Math.abs(sum) >= Math.abs(observed) - ROUNDING) {
        asLarge++;
      }
    }
    return (double) asLarge / (ROUNDS + 1);
  }

  private static double mean(double[] scores) {
    double sum = 0;
    for (double score : scores) {
      sum += score;
    }
    return scores.length == 0 ? 0 : sum / scores.length;
  }
}
