package kiji.corpus;

/// A corpus cannot be read at all; the message says which, why and what to do. Trouble with one
/// file is a [CorpusEntry.Unreadable] instead.
public final class CorpusException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CorpusException(String message) {
    super(message);
  }

  public CorpusException(String message, Throwable cause) {
    super(message, cause);
  }
}
