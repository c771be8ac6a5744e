package kiji.embedded.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a new generation starts from.
///
/// @param generation the one whose articles it holds; absent when it starts from nothing
/// @param cutAnew whether they are made into documents anew; else its files are shared
/// @param notice why it starts otherwise than from the published one's files
public record Base(@Nullable KeptGeneration generation, boolean cutAnew, Optional<String> notice) {
  public static Base nothing() {
    return new Base(null, false, Optional.empty());
  }

  public static Base nothingBecause(String notice) {
    return new Base(null, false, Optional.of(notice));
  }

  public static Base of(KeptGeneration generation) {
    return new Base(generation, false, Optional.empty());
  }

  public static Base cutAnew(KeptGeneration generation, String notice) {
    return new Base(generation, true, Optional.of(notice));
  }

  /// Puts its files into a new generation's folder.
  ///
  /// @return those that were copied, see [SegmentFiles#share]
  public List<String> lay(Path folder) throws IOException {
    return generation == null || cutAnew
        ? List.of()
        : SegmentFiles.share(generation.manifest().luceneFiles(), generation.folder(), folder);
  }

  /// Whether no file is shared.
  public boolean isNothing() {
    return generation == null || cutAnew;
  }
}
