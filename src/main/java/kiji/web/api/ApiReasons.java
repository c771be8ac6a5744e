package kiji.web.api;

import java.util.List;
import java.util.Locale;
import kiji.engine.ScoreReasons;

/// What a score is made of, as JSON.
///
/// @param score the sum of the parts, but for rounding
record ApiReasons(double score, List<Part> parts) {
  private static final double PRECISION = 10_000;

  /// @param kind `word`, `title`, `other_word`, `pairs`, `form`, `together`, `early` or `freshness`
  record Part(String kind, String text, double value) {}

  static ApiReasons of(ScoreReasons reasons) {
    return new ApiReasons(
        rounded(reasons.score()),
        reasons.parts().stream()
            .map(
                part ->
                    new Part(
                        part.kind().name().toLowerCase(Locale.ROOT),
                        part.text(),
                        rounded(part.value())))
            .toList());
  }

  private static double rounded(double value) {
    return Math.round(value * PRECISION) / PRECISION;
  }
}
