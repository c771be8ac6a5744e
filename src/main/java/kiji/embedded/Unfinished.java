package kiji.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kiji.embedded.generation.Base;
import kiji.embedded.generation.IndexStore;
import kiji.embedded.generation.KeptGeneration;
import kiji.embedded.generation.Manifest;
import kiji.embedded.generation.ReindexLock;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;

/// What belongs to a generation while it is being built. Closing gives the lock back, after
/// deleting the folder unless the pointer names it by then.
///
/// @param id its number
/// @param folder its own
/// @param base what it started from
/// @param copied files of its base that could not be linked
/// @param previous the manifest of the generation that is published meanwhile
/// @param analysis fingerprint of how its texts are cut
/// @param directory the folder, as Lucene sees it
/// @param writer adds to it
/// @param lock keeps other reindexes away
/// @param store where it all lies
record Unfinished(
    String id,
    Path folder,
    Base base,
    List<String> copied,
    Optional<Manifest> previous,
    String analysis,
    Directory directory,
    IndexWriter writer,
    ReindexLock lock,
    IndexStore store)
    implements AutoCloseable {
  /// Whether publishing mends something although nothing is new: the pointer does not name what
  /// this started from, or files beside Lucene's are not as they were written.
  boolean isRepair() {
    KeptGeneration from = base.generation();
    if (from == null) {
      return false;
    }
    try {
      return !store.pointer().read().equals(Optional.of(from.id())) || !from.hasItsAttachments();
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      if (store.pointer().read().equals(Optional.of(id))) {
        directory.close();
        return;
      }
      try (directory) {
        writer.rollback();
      } finally {
        store.old().delete(id);
      }
    }
  }
}
