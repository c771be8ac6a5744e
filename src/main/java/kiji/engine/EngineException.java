package kiji.engine;

import java.util.Objects;

/// The engine's machinery failed; the message says what, which and what to do. The published
/// generation is as it was.
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EngineException(String message) {
    super(message);
  }

  public EngineException(String message, Throwable cause) {
    super(message, cause);
  }

  /// One sentence, never absent.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
