package kiji.corpus.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kiji.corpus.CorpusException;
import kiji.corpus.CorpusPath;
import kiji.corpus.bytes.ReadingTrouble;

/// A folder or file that the user named, and what its entries' paths begin with.
///
/// @param path without links
/// @param label empty for a corpus of one folder; else its name, with as many names above it as
///   tell it from the others
public record CorpusRoot(Path path, String label) {
  /// In path order. What is named twice, or lies within another, is read once.
  public static List<CorpusRoot> of(List<Path> named) {
    Set<Path> real = new LinkedHashSet<>();
    named.forEach(path -> real.add(realPath(path)));
    List<Path> outermost =
        real.stream()
            .filter(path -> real.stream().noneMatch(o -> !o.equals(path) && path.startsWith(o)))
            .toList();
    if (outermost.size() == 1 && Files.isDirectory(outermost.getFirst())) {
      return List.of(new CorpusRoot(outermost.getFirst(), ""));
    }
    List<CorpusRoot> roots = new ArrayList<>();
    for (Path path : outermost) {
      roots.add(new CorpusRoot(path, labelAmong(outermost, path)));
    }
    roots.sort(Comparator.comparing(CorpusRoot::orderedLabel, CorpusPath.BY_CODE_POINT));
    return List.copyOf(roots);
  }

  /// A root beside others that stand already: its label is its whole path, which no path below
  /// another root can begin with, so that nothing named before has to be named otherwise.
  public static CorpusRoot beside(Path named) {
    Path path = realPath(named);
    return new CorpusRoot(path, "/" + lastNames(path, path.getNameCount()));
  }

  /// Whether an entry's path is of this root.
  ///
  /// @param file as in [CorpusPath#file]
  public boolean owns(String file) {
    return label.isEmpty()
        ? !file.startsWith("/")
        : file.equals(label) || file.startsWith(label + "/");
  }

  /// What the paths of entries begin with that lie at a path of this root.
  public String nameOf(Path below) {
    String rest = lastNames(below, below.getNameCount() - path.getNameCount());
    return label.isEmpty() || rest.isEmpty() ? label + rest : label + "/" + rest;
  }

  public boolean isFolder() {
    return Files.isDirectory(path);
  }

  private String orderedLabel() {
    return isFolder() ? label + "/" : label;
  }

  private static Path realPath(Path named) {
    try {
      Path real = named.toRealPath();
      if (!Files.isDirectory(real) && !Files.isRegularFile(real)) {
        throw new CorpusException(
            "cannot read corpus '"
                + named
                + "': it is neither a folder nor a regular file; name one that is");
      }
      return real;
    } catch (NoSuchFileException e) {
      throw new CorpusException(
          "cannot read corpus '"
              + named
              + "': there is no such file or folder; name one that exists",
          e);
    } catch (IOException e) {
      throw new CorpusException(
          "cannot read corpus '" + named + "': " + ReadingTrouble.words(e) + "; check its rights",
          e);
    }
  }

  private static String labelAmong(List<Path> all, Path path) {
    int names = 1;
    while (names < path.getNameCount() && isShared(all, path, names)) {
      names++;
    }
    return lastNames(path, names);
  }

  private static boolean isShared(List<Path> all, Path path, int names) {
    String label = lastNames(path, names);
    return all.stream()
        .anyMatch(other -> !other.equals(path) && lastNames(other, names).equals(label));
  }

  private static String lastNames(Path path, int names) {
    StringBuilder label = new StringBuilder();
    Path at = path;
    for (int i = 0; i < names && at != null && at.getFileName() != null; i++) {
      label.insert(0, (i + 1 < names ? "/" : "") + FileName.of(at));
      at = at.getParent();
    }
    return label.toString();
  }
}
