package kiji.embedded.generation;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.lucene.util.IOUtils;

/// Deletes what is no longer wanted. Called by whoever holds the reindex lock only.
///
/// Another process may still be searching what is deleted here: its files are open and mapped, and
/// Linux and macOS keep them until they are closed.
public final class OldGenerations {
  private static final System.Logger LOG = System.getLogger(OldGenerations.class.getName());

  private final IndexFolder folder;
  private final Pointer pointer;

  OldGenerations(IndexFolder folder, Pointer pointer) {
    this.folder = folder;
    this.pointer = pointer;
  }

  /// After a run that was killed: notes a publish that went through without its note, and deletes
  /// generations that were never published, and those that a killed run should have deleted.
  ///
  /// @param isHeld as below
  public void settle(Predicate<String> isHeld) throws IOException {
    Files.deleteIfExists(folder.root().resolve(Pointer.NEXT));
    Optional<String> named = pointer.read().filter(IndexFolder::isId);
    if (named.isPresent()) {
      mark(named.get());
    }
    for (String id : folder.ids()) {
      if (!folder.wasPublished(id) && !named.equals(Optional.of(id))) {
        deleteIfPossible(id);
      }
    }
    if (named.isPresent() && folder.wasPublished(named.get())) {
      tidyAllBut(twoWith(named.get()), isHeld);
    }
  }

  /// A published one and the newest of the others.
  private Set<String> twoWith(String id) throws IOException {
    Set<String> two = new TreeSet<>(Set.of(id));
    folder.publishedIds().stream()
        .filter(other -> !other.equals(id))
        .findFirst()
        .ifPresent(two::add);
    return two;
  }

  /// Notes that a generation was published.
  public void mark(String id) throws IOException {
    Path mark = folder.generation(id).resolve(IndexFolder.MARK);
    if (Files.exists(folder.generation(id).resolve(IndexFolder.MANIFEST)) && !Files.exists(mark)) {
      Files.createFile(mark);
    }
  }

  /// Deletes all but some.
  ///
  /// @param keep the published one and the one to go back to
  /// @param isHeld whether a reader of this process is on one; those go at the next publish
  /// @throws IOException when one cannot be deleted
  public void deleteAllBut(Set<String> keep, Predicate<String> isHeld) throws IOException {
    for (String id : others(keep, isHeld)) {
      delete(id);
    }
  }

  /// The same where one more takes room and does no harm.
  public void tidyAllBut(Set<String> keep, Predicate<String> isHeld) throws IOException {
    for (String id : others(keep, isHeld)) {
      deleteIfPossible(id);
    }
  }

  private List<String> others(Set<String> keep, Predicate<String> isHeld) throws IOException {
    return folder.ids().stream().filter(id -> !keep.contains(id) && !isHeld.test(id)).toList();
  }

  private void deleteIfPossible(String id) {
    try {
      delete(id);
    } catch (IOException e) {
      LOG.log(
          Level.WARNING,
          "generation "
              + id
              + " is not needed any more and cannot be deleted ("
              + DiskTrouble.words(e)
              + "): make "
              + folder.generation(id)
              + " writable, or delete it by hand");
    }
  }

  /// Takes the manifest first, so that what a kill leaves of it is no generation any more.
  public void delete(String id) throws IOException {
    Path generation = folder.generation(id);
    Files.deleteIfExists(generation.resolve(IndexFolder.MANIFEST));
    IOUtils.rm(generation);
  }
}
