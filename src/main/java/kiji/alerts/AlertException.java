package kiji.alerts;

/// Standing searches could not be read or kept; the message says which file and what to do.
public final class AlertException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AlertException(String message, Throwable cause) {
    super(message, cause);
  }
}
