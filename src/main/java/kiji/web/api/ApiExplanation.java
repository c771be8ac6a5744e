package kiji.web.api;

import java.util.List;
import kiji.engine.Explains.ScoreExplanation;

/// What a score is made of, as JSON.
///
/// @param score the sum of the parts, but for rounding
record ApiExplanation(double score, List<Part> parts) {
  private static final double PRECISION = 10_000;

  /// @param kind `word`, `title`, `other_word`, `pairs`, `form`, `together`, `early` or `freshness`
  record Part(String kind, String text, double value) {}

  static ApiExplanation of(ScoreExplanation explanation) {
    return new ApiExplanation(
        rounded(explanation.score()),
        explanation.parts().stream()
            .map(part -> new Part(part.kind().code(), part.text(), rounded(part.value())))
            .toList());
  }

  private static double rounded(double value) {
    return Math.round(value * PRECISION) / PRECISION;
  }
}
