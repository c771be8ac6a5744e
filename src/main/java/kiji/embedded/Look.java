package kiji.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A look into a generation's files.
interface Look<T> {
  T read() throws IOException;

  /// What is seen; trouble with the files comes out unchecked, as [GenerationSearcher] minds it.
  static <T> T at(Look<T> look) {
    try {
      return look.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
