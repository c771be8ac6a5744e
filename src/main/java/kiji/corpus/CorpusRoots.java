package kiji.corpus;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kiji.corpus.file.CorpusRoot;

/// The folders and files that a corpus is made of, in the order in which they are walked, and what
/// the paths of their entries begin with. Immutable; opens nothing.
public final class CorpusRoots {
  private final List<CorpusRoot> roots;

  private CorpusRoots(List<CorpusRoot> roots) {
    this.roots = List.copyOf(roots);
  }

  /// Those named, as a corpus of their own. What is named twice, or lies within another, counts
  /// once.
  ///
  /// @throws CorpusException when one does not exist or is no folder or file
  public static CorpusRoots of(List<Path> named) {
    if (named.isEmpty()) {
      throw new CorpusException("no corpus to read: name a folder or a file");
    }
    return new CorpusRoots(CorpusRoot.of(named));
  }

  /// Those of an earlier walk; none is looked for.
  ///
  /// @param labels as from [#labels], in its order
  public static CorpusRoots remembered(Map<Path, String> labels) {
    return new CorpusRoots(
        labels.entrySet().stream()
            .map(root -> new CorpusRoot(root.getKey(), root.getValue()))
            .toList());
  }

  /// What the paths of each root's entries begin with, in the order of the walk: nothing where a
  /// folder stands alone.
  public Map<Path, String> labels() {
    Map<Path, String> labels = new LinkedHashMap<>();
    roots.forEach(root -> labels.put(root.path(), root.label()));
    return labels;
  }

  /// The roots themselves, without links.
  public List<Path> paths() {
    return roots.stream().map(CorpusRoot::path).toList();
  }

  /// These and more, whose entries are named by their whole paths; the names of all others stay.
  ///
  /// @throws CorpusException when one does not exist or is no folder or file
  public CorpusRoots with(Collection<Path> more) {
    List<CorpusRoot> all = new ArrayList<>(roots);
    more.stream().map(CorpusRoot::beside).forEach(all::add);
    return new CorpusRoots(all);
  }

  /// Those of these that are among the given, as they are named here.
  public CorpusRoots among(Collection<Path> kept) {
    return new CorpusRoots(roots.stream().filter(root -> kept.contains(root.path())).toList());
  }

  /// Whether a path, without links, is a root or lies in one.
  public boolean hold(Path path) {
    return roots.stream().anyMatch(root -> path.startsWith(root.path()));
  }

  /// Whether an entry's path is of any of these roots.
  public boolean own(String path) {
    return ownerOf(CorpusPath.parse(path)) >= 0;
  }

  /// The file in which an entry of these roots lies, whether it is there or not; empty when it is
  /// of none of them, or its name cannot be told from its path.
  public Optional<Path> fileOf(String path) {
    String file = CorpusPath.parse(path).file();
    int owner = ownerOf(CorpusPath.parse(path));
    if (owner < 0) {
      return Optional.empty();
    }
    CorpusRoot root = roots.get(owner);
    String below = file.substring(root.label().length());
    try {
      return Optional.of(root.path().resolve(below.startsWith("/") ? below.substring(1) : below));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /// The order of a walk: root by root, and in path order within each. What is of none comes first.
  public Comparator<CorpusPath> order() {
    return roots.size() == 1 && roots.getFirst().label().isEmpty()
        ? Comparator.naturalOrder()
        : Comparator.comparingInt(this::ownerOf).thenComparing(Comparator.naturalOrder());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CorpusRoots that && roots.equals(that.roots);
  }

  @Override
  public int hashCode() {
    return roots.hashCode();
  }

  @Override
  public String toString() {
    return String.join(", ", paths().stream().map(path -> "'" + path + "'").toList());
  }

  List<CorpusRoot> list() {
    return roots;
  }

  /// Whether an entry's path lies in a part of these roots.
  boolean isWithin(CorpusPath entry, Path part) {
    int owner = ownerOf(entry);
    if (owner < 0 || !part.startsWith(roots.get(owner).path())) {
      return false;
    }
    CorpusRoot root = roots.get(owner);
    String name = root.nameOf(part);
    return part.equals(root.path())
        || entry.file().equals(name)
        || entry.file().startsWith(name + "/");
  }

  /// The roots in which one of these parts lies.
  Stream<Path> missing(List<Path> parts) {
    return paths().stream()
        .filter(root -> parts.stream().anyMatch(part -> part.startsWith(root)))
        .filter(root -> !Files.exists(root));
  }

  private int ownerOf(CorpusPath path) {
    int owner = -1;
    for (int i = 0; i < roots.size(); i++) {
      boolean isNearer =
          owner < 0 || roots.get(i).label().length() > roots.get(owner).label().length();
      if (isNearer && roots.get(i).owns(path.file())) {
        owner = i;
      }
    }
    return owner;
  }
}
