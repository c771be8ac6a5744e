package kiji.cleaning;

/// Cleaning cannot go on, whatever the page: the work was interrupted, or the cleaner itself broke.
/// What is wrong with a page is a [CleaningResult.Rejected].
public final class CleaningException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CleaningException(String message, Throwable cause) {
    super(message, cause);
  }
}
