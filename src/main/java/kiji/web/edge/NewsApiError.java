package kiji.web.edge;

/// What went wrong, in NewsAPI.org's shape and words.
///
/// @param status always `error`
public record NewsApiError(String status, String code, String message) {
  /// Whether an address is one of those that answer in that shape.
  public static boolean isSpokenAt(String path) {
    return path.startsWith("/v2/");
  }

  public static NewsApiError of(Problem problem) {
    return new NewsApiError("error", code(problem), problem.detail());
  }

  private static String code(Problem problem) {
    return switch (problem.status()) {
      case 400 -> problem.parameter() == null ? "parametersMissing" : "parameterInvalid";
      case 401 -> "apiKeyInvalid";
      case 429 -> "rateLimited";
      default -> "unexpectedError";
    };
  }
}
