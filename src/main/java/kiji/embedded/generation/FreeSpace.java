package kiji.embedded.generation;

import java.io.IOException;
import java.nio.file.Files;
import kiji.engine.EngineException;

/// Stops a reindex before it begins where the disk cannot hold the result.
public final class FreeSpace {
  /// A new index and the merges on the way to it, against the index of the same articles.
  private static final double FROM_NOTHING = 2.5;

  /// What changes between two reindexes, merges included, against the whole.
  private static final double FROM_PUBLISHED = .1;

  private static final long AT_LEAST_BYTES = 2_000_000;

  private FreeSpace() {}

  /// Passes where there is room.
  ///
  /// @param previousBytes size of the published generation
  /// @param fromNothing whether the new one shares no file with it
  /// @throws EngineException naming the folder and both figures
  public static void require(IndexFolder folder, long previousBytes, boolean fromNothing)
      throws IOException {
    double share = fromNothing ? FROM_NOTHING : FROM_PUBLISHED;
    long needed = Math.max(AT_LEAST_BYTES, (long) (previousBytes * share));
    long free = Files.getFileStore(folder.generations()).getUsableSpace();
    if (free < needed) {
      throw new EngineException(
          EngineException.Kind.UNAVAILABLE,
          "a new generation in "
              + folder.generations()
              + " may need "
              + DiskTrouble.megabytes(needed)
              + ", and no space is left for that on its disk ("
              + DiskTrouble.megabytes(free)
              + " free): free some, or choose another folder with --index; the published index is as it was");
    }
  }
}
