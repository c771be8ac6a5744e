package kiji.evaluation;

import java.util.Locale;

/// A mean that a run must reach: `ndcg10=.89`.
///
/// @param value 0 to 1
public record AtLeast(Measure measure, double value) {
  /// Reads `M=V`.
  ///
  /// @throws EvaluationException saying what it should be
  public static AtLeast parse(String text) {
    String[] parts = text.split("=", 2);
    if (parts.length < 2 || !parts[1].strip().matches("[01]?\\.?\\d{1,9}|[01]\\.")) {
      throw new EvaluationException(
          "'" + text + "' should be a measure and a number, as ndcg10=.89");
    }
    double value = Double.parseDouble(parts[1].strip());
    if (value > 1) {
      throw new EvaluationException("'" + text + "': a mean is never above 1");
    }
    return new AtLeast(Measure.named(parts[0]), value);
  }

  public boolean isReachedBy(Report report) {
    return report.mean(measure) >= value;
  }

  /// What a report lacks: `nDCG@10 is 0.8812, wanted at least 0.8900`.
  public String missedBy(Report report) {
    return String.format(
        Locale.ROOT,
        "%s is %.4f, wanted at least %.4f",
        measure.label(),
        report.mean(measure),
        value);
  }
}
