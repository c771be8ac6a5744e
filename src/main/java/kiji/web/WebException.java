package kiji.web;

/// The server could not be started; the message says what, which and what to do.
public final class WebException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WebException(String message, Throwable cause) {
    super(message, cause);
  }
}
