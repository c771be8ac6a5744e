package kiji.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kiji.corpus.file.CorpusRoot;
import kiji.corpus.file.FolderItem;
import kiji.corpus.file.FolderNames;
import kiji.corpus.file.FolderWalk;
import kiji.corpus.file.Found;
import kiji.corpus.file.Sidecar;

/// A corpus on disk, walked as a stream of entries. Every file, and every record in a file, comes
/// up exactly once, in the order of [CorpusPath]; two walks of the same files are the same.
///
/// Reads one input at a time and holds nothing behind it, so that memory does not grow with the
/// corpus (but for the names of the folder it is in). Opens regular files only and never follows a
/// link below the folders named. Holds nothing open between walks; walks of one corpus may run in
/// several threads.
public final class Corpus {
  private final List<CorpusRoot> roots;
  private final FileReader reader;

  private Corpus(List<CorpusRoot> roots, ReadingLimits limits) {
    this.roots = roots;
    this.reader = new FileReader(limits);
  }

  /// A corpus of folders and files. Paths in entries are relative to the folder, and for a file its
  /// name; where several are named, they begin with the name of the one they are in. Links among
  /// those named are followed, for they were named.
  ///
  /// @throws CorpusException when one of them does not exist or is no folder or file
  public static Corpus of(List<Path> foldersAndFiles, ReadingLimits limits) {
    if (foldersAndFiles.isEmpty()) {
      throw new CorpusException("no corpus to read: name a folder or a file");
    }
    return new Corpus(CorpusRoot.of(foldersAndFiles), limits);
  }

  /// A corpus read within the standard limits.
  ///
  /// @throws CorpusException as above
  public static Corpus of(Path folderOrFile) {
    return of(List.of(folderOrFile), ReadingLimits.standard());
  }

  /// Walks everything.
  ///
  /// @throws CorpusException when the walking thread is interrupted
  public void forEach(Consumer<CorpusEntry> consumer) {
    walk(file -> true, (entry, bytes) -> consumer.accept(entry));
  }

  /// Walks everything, telling how far it is.
  ///
  /// @throws CorpusException when the walking thread is interrupted
  public void walk(CorpusVisitor visitor) {
    walk(file -> true, visitor);
  }

  /// Walks everything but opens only the files wanted, and visits only what is in them.
  ///
  /// @param files whether a file is wanted, by its path in entries ([CorpusPath#file])
  /// @throws CorpusException when the walking thread is interrupted
  public void walk(Predicate<String> files, CorpusVisitor visitor) {
    AtomicLong bytes = new AtomicLong();
    find(
        found -> {
          switch (found) {
            case Found.InputFile file when files.test(file.name()) -> {
              reader.read(file, (entry, read) -> visitor.visit(entry, bytes.get() + read));
              bytes.addAndGet(file.size());
            }
            case Found.SidecarFile sidecar when files.test(sidecar.name()) ->
                visitTrouble(sidecar, visitor, bytes.get());
            case Found.Known(CorpusEntry entry) when files.test(entry.path()) ->
                visitor.visit(entry, bytes.get());
            case Found.InputFile _, Found.SidecarFile _, Found.Known _ -> {}
          }
        });
  }

  /// How many bytes a whole walk reads, as they stand on the disk. Opens nothing; cost grows with
  /// the number of files.
  public long size() {
    AtomicLong bytes = new AtomicLong();
    find(
        found -> {
          if (found instanceof Found.InputFile file) {
            bytes.addAndGet(file.size());
          }
        });
    return bytes.get();
  }

  private void find(Consumer<Found> finds) {
    for (CorpusRoot root : roots) {
      if (root.isFolder()) {
        FolderWalk.walk(root, finds);
      } else {
        findFile(root, finds);
      }
    }
  }

  /// A file that was named itself, with the sidecar beside it.
  private static void findFile(CorpusRoot root, Consumer<Found> finds) {
    FolderNames names = FolderNames.around(root.path());
    FolderItem.of(root.path()).ifPresent(item -> finds.accept(names.found(root.label(), item)));
  }

  private static void visitTrouble(Found.SidecarFile file, CorpusVisitor visitor, long bytes) {
    String trouble = Sidecar.read(file.path()).trouble();
    if (trouble != null) {
      visitor.visit(new CorpusEntry.Unreadable(file.name(), trouble, 0, ""), bytes);
    }
  }
}
