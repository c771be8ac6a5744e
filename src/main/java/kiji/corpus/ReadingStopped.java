package kiji.corpus;

import java.io.IOException;

/// Reading was given up because a limit was passed.
final class ReadingStopped extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  ReadingStopped(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
