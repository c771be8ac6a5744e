package kiji.corpus.file;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much of the roots a walk visits.
///
/// @param parts files and folders, without links, that are visited with all below them
/// @param leftOut a folder that is never entered, wherever it lies; null for none
public record Scope(List<Path> parts, @Nullable Path leftOut) {
  public Scope {
    parts = List.copyOf(parts);
  }

  /// Whether a path is visited.
  public boolean covers(Path path) {
    return parts.stream().anyMatch(path::startsWith);
  }

  /// Whether a path is visited, or the way to one that is.
  public boolean leadsTo(Path path) {
    return covers(path) || parts.stream().anyMatch(part -> part.startsWith(path));
  }

  boolean leavesOut(Path path) {
    return leftOut != null && path.equals(leftOut);
  }
}
