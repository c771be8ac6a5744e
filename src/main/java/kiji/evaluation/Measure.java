package kiji.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How good one ranking is, from 0 to 1.
public enum Measure {
  /// Normalised discounted cumulative gain of the first ten, with the gain 2^grade - 1 and the
  /// discount log2(rank + 1): Burges et al., Learning to Rank using Gradient Descent, ICML 2005.
  NDCG_10("ndcg10", "nDCG@10") {
    @Override
    double of(List<String> ranked, Map<String, Integer> grades) {
      double ideal =
          gain(grades.values().stream().sorted(Comparator.reverseOrder()).limit(10).toList());
      return ideal == 0
          ? 0
          : gain(ranked.stream().limit(10).map(id -> grades.getOrDefault(id, 0)).toList()) / ideal;
    }
  },
  /// One over the rank of the first right article of the first ten.
  MRR_10("mrr10", "MRR@10") {
    @Override
    double of(List<String> ranked, Map<String, Integer> grades) {
      return IntStream.range(0, Math.min(10, ranked.size()))
          .filter(i -> isRight(ranked.get(i), grades))
          .mapToDouble(i -> 1.0 / (i + 1))
          .findFirst()
          .orElse(0);
    }
  },
  /// The share of all right articles that stand among the first hundred.
  RECALL_100("recall100", "recall@100") {
    @Override
    double of(List<String> ranked, Map<String, Integer> grades) {
      long right = grades.values().stream().filter(grade -> grade > 0).count();
      long found = ranked.stream().limit(100).filter(id -> isRight(id, grades)).count();
      return right == 0 ? 0 : (double) found / right;
    }
  },
  /// Whether the first article is right.
  SUCCESS_1("success1", "success@1") {
    @Override
    double of(List<String> ranked, Map<String, Integer> grades) {
      return !ranked.isEmpty() && isRight(ranked.getFirst(), grades) ? 1 : 0;
    }
  };

  private final String key;
  private final String label;

  Measure(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /// @param ranked article ids, best first, none twice
  abstract double of(List<String> ranked, Map<String, Integer> grades);

  /// As programs write it: `ndcg10`.
  public String key() {
    return key;
  }

  /// As people write it: `nDCG@10`.
  public String label() {
    return label;
  }

  /// The measure of either name, in any case.
  ///
  /// @throws EvaluationException naming those there are
  public static Measure named(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT).replace("@", "");
    return Arrays.stream(values())
        .filter(measure -> measure.key.equals(plain))
        .findFirst()
        .orElseThrow(
            () ->
                new EvaluationException(
                    "'"
                        + name
                        + "' is no measure; there are "
                        + Arrays.stream(values())
                            .map(Measure::key)
                            .collect(Collectors.joining(", "))));
  }

  private static boolean isRight(String id, Map<String, Integer> grades) {
    return grades.getOrDefault(id, 0) > 0;
  }

  private static double gain(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < grades.size(); i++) {
      sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return sum;
  }
}
