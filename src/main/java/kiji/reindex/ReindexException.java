package kiji.reindex;

/// A reindex could not go on; the message says what, which and what to do. The published generation
/// is as it was.
public final class ReindexException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ReindexException(String message) {
    super(message);
  }

  public ReindexException(String message, Throwable cause) {
    super(message, cause);
  }
}
