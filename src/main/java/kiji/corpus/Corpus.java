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
import kiji.corpus.file.Scope;
import kiji.corpus.file.Sidecar;

/// A corpus on disk, walked as a stream of entries. Every file, and every record in a file, comes
/// up exactly once, in the order of [CorpusPath]; two walks of the same files are the same.
///
/// Reads one input at a time and holds nothing behind it, so that memory does not grow with the
/// corpus (but for the names of the folder it is in). Opens regular files only and never follows a
/// link below the folders named. Holds nothing open between walks; walks of one corpus may run in
/// several threads.
public final class Corpus {
  private final CorpusRoots roots;
  private final Scope scope;
  private final ReadingLimits limits;

  private Corpus(CorpusRoots roots, Scope scope, ReadingLimits limits) {
    this.roots = roots;
    this.scope = scope;
    this.limits = limits;
  }

  /// A corpus of folders and files. Paths in entries are relative to the folder, and for a file its
  /// name; where several are named, they begin with the name of the one they are in. Links among
  /// those named are followed, for they were named.
  ///
  /// @throws CorpusException when one of them does not exist or is no folder or file
  public static Corpus of(List<Path> foldersAndFiles, ReadingLimits limits) {
    return of(CorpusRoots.of(foldersAndFiles), limits);
  }

  /// All of some roots.
  public static Corpus of(CorpusRoots roots, ReadingLimits limits) {
    return new Corpus(roots, new Scope(roots.paths(), null), limits);
  }

  /// A corpus read within the standard limits.
  ///
  /// @throws CorpusException as above
  public static Corpus of(Path folderOrFile) {
    return of(List.of(folderOrFile), ReadingLimits.standard());
  }

  /// The same corpus, of which a walk visits parts alone.
  ///
  /// @param parts files and folders in the roots, without links; none: nothing is visited
  public Corpus onlyParts(List<Path> parts) {
    return new Corpus(roots, new Scope(parts, scope.leftOut()), limits);
  }

  /// The same corpus, all of which is visited.
  public Corpus whole() {
    return onlyParts(roots.paths());
  }

  /// The same corpus without a folder, which may lie in it or not: never read, wherever it is.
  public Corpus without(Path folder) {
    return new Corpus(roots, new Scope(scope.parts(), folder), limits);
  }

  public CorpusRoots roots() {
    return roots;
  }

  /// Whether a walk visits an entry that has this path, should there be one. So it does what is of
  /// no root any more: there is none.
  public boolean visits(String path) {
    CorpusPath entry = CorpusPath.parse(path);
    return !roots.own(path) || scope.parts().stream().anyMatch(part -> roots.isWithin(entry, part));
  }

  /// Walks everything.
  ///
  /// @throws CorpusException when a root is not there, or the walking thread is interrupted
  public void forEach(Consumer<CorpusEntry> consumer) {
    walk((entry, bytes) -> consumer.accept(entry));
  }

  /// Walks everything, telling how far it is.
  ///
  /// @throws CorpusException when a root is not there, or the walking thread is interrupted
  public void walk(CorpusVisitor visitor) {
    roots
        .missing(scope.parts())
        .findFirst()
        .ifPresent(
            root -> {
              throw new CorpusException(
                  "'"
                      + root
                      + "', of which the archive is made, is not there: bring it back, or take it"
                      + " out with 'kiji roots remove'");
            });
    walk(scope, file -> true, visitor);
  }

  /// Walks all roots, also where the other walks visit parts alone, but opens only the files wanted
  /// and visits only what is in them.
  ///
  /// @param files whether a file is wanted, by its path in entries ([CorpusPath#file])
  /// @throws CorpusException when the walking thread is interrupted
  public void walk(Predicate<String> files, CorpusVisitor visitor) {
    walk(new Scope(roots.paths(), scope.leftOut()), files, visitor);
  }

  private void walk(Scope walked, Predicate<String> files, CorpusVisitor visitor) {
    FileReader reader = new FileReader(limits);
    AtomicLong bytes = new AtomicLong();
    find(
        walked,
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
        scope,
        found -> {
          if (found instanceof Found.InputFile file) {
            bytes.addAndGet(file.size());
          }
        });
    return bytes.get();
  }

  private void find(Scope walked, Consumer<Found> finds) {
    for (CorpusRoot root : roots.list()) {
      if (!walked.leadsTo(root.path())) {
        continue;
      }
      if (root.isFolder()) {
        FolderWalk.walk(root, walked, finds);
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
