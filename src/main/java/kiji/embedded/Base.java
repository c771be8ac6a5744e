package kiji.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a new generation starts from.
///
/// @param generation the one whose files it shares; absent when it starts from nothing
/// @param notice why it starts from nothing although it was to start from the published one
record Base(@Nullable KeptGeneration generation, Optional<String> notice) {
  static Base nothing() {
    return new Base(null, Optional.empty());
  }

  static Base nothingBecause(String notice) {
    return new Base(null, Optional.of(notice));
  }

  static Base of(KeptGeneration generation) {
    return new Base(generation, Optional.empty());
  }

  /// Puts its files into a new generation's folder.
  ///
  /// @return those that were copied, see [SegmentFiles#share]
  List<String> lay(Path folder) throws IOException {
    return generation == null
        ? List.of()
        : SegmentFiles.share(generation.manifest().luceneFiles(), generation.folder(), folder);
  }

  boolean isNothing() {
    return generation == null;
  }
}
