package kiji.alerts;

import java.io.IOException;

/// News that nobody is to try to send again: its receiver does not want it, or may have it already.
public final class UnwelcomeException extends IOException {
  private static final long serialVersionUID = 1L;

  public UnwelcomeException(String message) {
    super(message);
  }

  public UnwelcomeException(String message, Throwable cause) {
    super(message, cause);
  }
}
