package kiji.web.edge;

import java.util.Optional;

/// Ends the handling of a request with a [Problem] as its answer. Costs no stack trace.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final int retryAfterSeconds;

  public Refused(Problem problem) {
    this(problem, 0);
  }

  /// @param retryAfterSeconds when trying again may help; 0 when it will not
  public Refused(Problem problem, int retryAfterSeconds) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  public Problem problem() {
    return problem;
  }

  /// For the Retry-After header.
  public Optional<String> retryAfter() {
    return retryAfterSeconds == 0
        ? Optional.empty()
        : Optional.of(Integer.toString(retryAfterSeconds));
  }
}
