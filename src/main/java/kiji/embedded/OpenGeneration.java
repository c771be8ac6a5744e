package kiji.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import kiji.embedded.document.IndexSetup;
import kiji.embedded.generation.DamagedFile;
import kiji.embedded.generation.FileCheck;
import kiji.embedded.generation.FileWatch;
import kiji.embedded.generation.IndexFolder;
import kiji.embedded.generation.KeptGeneration;
import kiji.embedded.generation.Manifest;
import kiji.embedded.generation.StoredFile;
import kiji.embedded.words.SuggestionFile;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;

/// A generation opened for searching, counted by whoever uses it: its files close with the last
/// one. Files deleted meanwhile by another process stay readable until then, for they are mapped.
final class OpenGeneration {
  /// How often its bytes are read again at most, whatever fails.
  private static final long DOUBTED_EVERY_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final Path folder;
  private final @Nullable Manifest manifest;
  private final Directory directory;
  private final IndexReader reader;
  private final IndexSearch search;
  private final FileWatch watch;
  private volatile Runnable whenClosed = () -> {};

  /// Whether every byte was found as written.
  private volatile boolean checked;

  private final AtomicBoolean checkBegun = new AtomicBoolean();

  private final AtomicLong doubted = new AtomicLong(System.nanoTime() - DOUBTED_EVERY_NANOS);

  private OpenGeneration(
      Path folder,
      @Nullable Manifest manifest,
      Directory directory,
      IndexReader reader,
      IndexSetup setup) {
    this.folder = folder;
    this.manifest = manifest;
    this.directory = directory;
    this.reader = reader;
    this.watch = new FileWatch(folder, manifest == null ? List.of() : watched(manifest));
    this.search =
        manifest == null
            ? new IndexSearch(reader, "", setup)
            : new IndexSearch(
                reader,
                manifest.generation(),
                setup,
                GenerationPairs.of(new KeptGeneration(folder, manifest, true)));
  }

  /// What is searched before anything is published.
  static OpenGeneration empty(IndexSetup setup) throws IOException {
    OpenGeneration empty =
        new OpenGeneration(Path.of(""), null, new ByteBuffersDirectory(), new MultiReader(), setup);
    empty.checked = true;
    return empty;
  }

  /// Opens a generation after a look at the length and footer of every file that searches read.
  ///
  /// @throws DamagedFile naming the file that is not as it was published
  static OpenGeneration open(IndexFolder index, String id, IndexSetup setup) throws IOException {
    Path folder = index.generation(id);
    Manifest manifest = Manifest.read(folder);
    Directory directory = new MMapDirectory(folder, NoLockFactory.INSTANCE);
    DirectoryReader reader = null;
    try {
      new FileCheck(folder, directory).footers(manifest.luceneFiles());
      reader = DirectoryReader.open(directory);
      OpenGeneration open = new OpenGeneration(folder, manifest, directory, reader, setup);
      open.requireCount();
      return open;
    } catch (IOException e) {
      close(reader, directory);
      throw named(folder, manifest, DamagedFile.orElse(folder, e));
    }
  }

  /// Trouble of a whole folder becomes that of the file which causes it.
  private static IOException named(Path folder, Manifest manifest, IOException trouble)
      throws IOException {
    if (trouble instanceof DamagedFile) {
      try (Directory directory = new MMapDirectory(folder, NoLockFactory.INSTANCE)) {
        new FileCheck(folder, directory).everyByte(manifest.luceneFiles(), () -> false);
      }
    }
    return trouble;
  }

  /// Empty text when nothing is published yet.
  String id() {
    return manifest == null ? "" : manifest.generation();
  }

  boolean isEmpty() {
    return manifest == null;
  }

  @Nullable Manifest manifest() {
    return manifest;
  }

  IndexReader reader() {
    return reader;
  }

  IndexSearch search() {
    return search;
  }

  /// Run once, when the last one let go.
  void whenClosed(Runnable action) {
    whenClosed = action;
  }

  /// Its bytes are to be read again; false when they were just now.
  boolean doubt() {
    long now = System.nanoTime();
    long last = doubted.get();
    if (now - last < DOUBTED_EVERY_NANOS || !doubted.compareAndSet(last, now)) {
      return false;
    }
    checked = false;
    checkBegun.set(false);
    return true;
  }

  boolean isChecked() {
    return checked;
  }

  long bytes() {
    return manifest == null ? 0 : manifest.bytes();
  }

  /// True for the first caller only.
  boolean beginCheck() {
    return checkBegun.compareAndSet(false, true);
  }

  /// Reads every byte; see [kiji.embedded.generation.FileCheck#everyByte].
  void check(BooleanSupplier stop) throws IOException {
    if (manifest != null && !checked) {
      new FileCheck(folder, directory).everyByte(manifest.luceneFiles(), stop);
      checked = !stop.getAsBoolean();
    }
  }

  /// Looks whether any of its files was touched since, and reads those through that were.
  ///
  /// The words to suggest can be made again from the rest, and cost no generation.
  ///
  /// @param isOnlyOne whether no other generation could be searched instead: then files that
  ///   searches can do without are let be
  /// @throws DamagedFile naming the first that is not as it was published
  void checkTouched(boolean isOnlyOne) throws IOException {
    List<StoredFile> searched = manifest == null ? List.of() : manifest.luceneFiles();
    for (StoredFile file : watch.changed()) {
      if (file.name().equals(SuggestionFile.NAME)) {
        search.readWordsAgain();
        watch.settle(file);
        continue;
      }
      if (isOnlyOne && !searched.contains(file)) {
        continue;
      }
      if (file.name().equals(IndexFolder.MANIFEST)) {
        Manifest.read(folder);
      } else {
        new FileCheck(folder, directory).everyByte(List.of(file), () -> false);
      }
      watch.settle(file);
    }
  }

  private static List<StoredFile> watched(Manifest manifest) {
    List<StoredFile> files = new ArrayList<>(manifest.files());
    files.add(new StoredFile(IndexFolder.MANIFEST, 0, 0));
    return files;
  }

  boolean tryHold() {
    return reader.tryIncRef();
  }

  void letGo() throws IOException {
    reader.decRef();
    if (reader.getRefCount() == 0) {
      search.close();
      directory.close();
      whenClosed.run();
    }
  }

  private void requireCount() throws DamagedFile {
    if (manifest != null && reader.numDocs() != manifest.articles()) {
      throw new DamagedFile(
          folder,
          "holds " + reader.numDocs() + " articles where its manifest says " + manifest.articles(),
          null);
    }
  }

  private static void close(@Nullable DirectoryReader reader, Directory directory)
      throws IOException {
    try (directory) {
      if (reader != null) {
        reader.close();
      }
    }
  }
}
