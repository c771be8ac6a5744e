package kiji.embedded.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        delete(id);
      }
    }
    if (named.isPresent() && folder.wasPublished(named.get())) {
      deleteAllBut(twoWith(named.get()), isHeld);
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
  public void deleteAllBut(Set<String> keep, Predicate<String> isHeld) throws IOException {
    for (String id : folder.ids()) {
      if (!keep.contains(id) && !isHeld.test(id)) {
        delete(id);
      }
    }
  }

  /// Takes the manifest first, so that what a kill leaves of it is no generation any more.
  public void delete(String id) throws IOException {
    Path generation = folder.generation(id);
    Files.deleteIfExists(generation.resolve(IndexFolder.MANIFEST));
    IOUtils.rm(generation);
  }
}
