package kiji.corpus.bytes;

import java.io.IOException;

/// Reading was given up because a limit was passed.
public final class ReadingStopped extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public ReadingStopped(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
