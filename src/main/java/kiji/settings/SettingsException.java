package kiji.settings;

/// A setting is unknown or cannot be read; the message says which, what was found and what to write
/// instead.
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SettingsException(String message) {
    super(message);
  }

  SettingsException(String message, Throwable cause) {
    super(message, cause);
  }
}
