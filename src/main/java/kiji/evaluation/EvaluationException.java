package kiji.evaluation;

/// A file of queries, judgements or results cannot be used; the message says which, where in it,
/// and what to do.
public final class EvaluationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EvaluationException(String message) {
    super(message);
  }

  public EvaluationException(String message, Throwable cause) {
    super(message, cause);
  }
}
