package kiji.engine;

import java.util.Objects;

/// Trouble with what holds the index, whatever it was that a file, a disk or a node did wrong: the
/// one exception that crosses the seam for it. The message says what, which and what to do. The
/// published generation is as it was.
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /// What a caller can do about it.
  public enum Kind {
    /// What the engine keeps is not as it was written. It looks for itself, and steps back to a
    /// clean generation where there is one; a new index can be built at any time.
    DAMAGED,
    /// What the engine needs does not do its part now: a disk that is full, a folder that may not
    /// be read, a node that is away. The same may go well later.
    UNAVAILABLE,
    /// The engine is well and will not do what was asked: another reindex is running, no such
    /// generation is kept.
    REFUSED
  }

  public EngineException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public EngineException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /// What a caller can do about it.
  public Kind kind() {
    return kind;
  }

  /// One sentence, never absent.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
