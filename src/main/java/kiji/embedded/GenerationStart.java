package kiji.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.IndexFingerprint;
import kiji.embedded.document.IndexSetup;
import kiji.embedded.generation.Base;
import kiji.embedded.generation.FreeSpace;
import kiji.embedded.generation.IndexFolder;
import kiji.embedded.generation.IndexStore;
import kiji.embedded.generation.KeptGeneration;
import kiji.embedded.generation.Manifest;
import kiji.embedded.generation.ReindexLock;
import kiji.engine.EngineException;
import kiji.engine.Generations.StartFrom;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;

/// Begins a generation: takes the lock, tidies up after killed runs, looks whether the disk has
/// room, and lays the first files.
final class GenerationStart {
  /// Tells what searches see now; asked once the lock is held.
  @FunctionalInterface
  interface Clean {
    /// That of the generation searches see; empty when nothing is published.
    ///
    /// @throws EngineException when there are generations and none is clean
    Optional<Manifest> manifest() throws IOException;
  }

  private final IndexStore store;
  private final IndexSetup setup;
  private final ArticleDocuments documents;
  private final DirectoryMaker directories;
  private final Clean clean;
  private final Predicate<String> isHeld;

  GenerationStart(
      IndexStore store,
      IndexSetup setup,
      ArticleDocuments documents,
      DirectoryMaker directories,
      Clean clean,
      Predicate<String> isHeld) {
    this.store = store;
    this.setup = setup;
    this.documents = documents;
    this.directories = directories;
    this.clean = clean;
    this.isHeld = isHeld;
  }

  /// What to build in; the caller closes it.
  ///
  /// @throws EngineException when another reindex runs or there is no room
  Unfinished begin(StartFrom start) throws IOException {
    store.folder().createGenerations();
    ReindexLock lock = ReindexLock.take(store.folder());
    Unfinished begun = null;
    try {
      String id = nextId(lock);
      store.old().settle(isHeld);
      begun = begin(id, start, lock);
      return begun;
    } finally {
      if (begun == null) {
        lock.close();
      }
    }
  }

  /// Above what a killed run left, too.
  private String nextId(ReindexLock lock) throws IOException {
    return IndexFolder.id(lock.nextNumber(store.folder().highest()));
  }

  private Unfinished begin(String id, StartFrom start, ReindexLock lock) throws IOException {
    Optional<Manifest> published = Optional.empty();
    Base base;
    try {
      published = clean.manifest();
      base = start == StartFrom.NOTHING ? Base.nothing() : base(published);
    } catch (EngineException e) {
      if (e.kind() != EngineException.Kind.DAMAGED) {
        throw e;
      }
      base = Base.nothingBecause(e.getMessage());
    }
    FreeSpace.require(store.folder(), published.map(Manifest::bytes).orElse(0L), base.isNothing());
    boolean begun = false;
    try {
      Unfinished unfinished = lay(id, base, published, lock);
      begun = true;
      return unfinished;
    } finally {
      if (!begun) {
        store.old().delete(id);
      }
    }
  }

  private Base base(Optional<Manifest> published) {
    if (published.isEmpty()) {
      return Base.nothing();
    }
    Manifest manifest = published.get();
    Path folder = store.folder().generation(manifest.generation());
    KeptGeneration kept = new KeptGeneration(folder, manifest, true);
    if (!manifest.analysis().equals(setup.fingerprint())) {
      return IndexFingerprint.keepAlike(manifest.analysis(), setup.fingerprint())
          ? Base.cutAnew(
              kept,
              "texts are analysed otherwise than in generation "
                  + manifest.generation()
                  + ": all its articles were cut into words anew, none was cleaned again for that")
          : Base.nothingBecause(
              "texts are analysed otherwise than in generation "
                  + manifest.generation()
                  + ": every article is indexed again");
    }
    return Base.of(kept);
  }

  @SuppressWarnings("resource") // the directory and the writer are the unfinished generation's
  private Unfinished lay(String id, Base base, Optional<Manifest> published, ReindexLock lock)
      throws IOException {
    Path folder = store.folder().generation(id);
    Files.createDirectory(folder);
    List<String> copied = base.lay(folder);
    Directory directory = directories.open(folder);
    IndexWriter writer = null;
    boolean laid = false;
    try {
      writer = new IndexWriter(directory, setup.writer().setMergeScheduler(new Merges()));
      if (base.cutAnew() && base.generation() != null) {
        new CutAnew(documents, writer).takeOver(base.generation().folder());
      }
      laid = true;
      return new Unfinished(
          id, folder, base, copied, published, setup.fingerprint(), directory, writer, lock, store);
    } finally {
      if (!laid) {
        try (directory) {
          if (writer != null) {
            writer.rollback();
          }
        }
      }
    }
  }
}
