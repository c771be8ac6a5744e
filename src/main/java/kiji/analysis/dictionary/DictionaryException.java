package kiji.analysis.dictionary;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A dictionary that cannot be read or written; its message says which and what to do.
public final class DictionaryException extends IOException {
  private static final long serialVersionUID = 1;

  DictionaryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
