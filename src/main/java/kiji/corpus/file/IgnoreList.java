package kiji.corpus.file;

import java.util.ArrayList;
import java.util.List;

/// What a folder's `.ignore` file leaves out: one pattern a line, `#` begins a comment. A pattern
/// without `/` names files and folders at any depth below; one with `/` is a path from the folder
/// that holds the list. `*` and `?` stop at `/`, `**` does not, `[a-z]` is one of several
/// characters; a `/` at the end names a folder. `!` in front keeps what a line above leaves out;
/// the last line that names a path decides. What it leaves out, it leaves out whole.
final class IgnoreList {
  static final String FILE_NAME = ".ignore";
  static final IgnoreList EMPTY = new IgnoreList("", List.of());

  private final String folder;
  private final List<IgnorePattern> patterns;

  private IgnoreList(String folder, List<IgnorePattern> patterns) {
    this.folder = folder;
    this.patterns = patterns;
  }

  /// Reads the list of a folder, whose path ends with `/` or is empty.
  static IgnoreList parse(String folder, String text) {
    List<IgnorePattern> patterns = new ArrayList<>();
    for (String line : text.split("\\R", -1)) {
      String glob = line.strip();
      if (!glob.isEmpty() && !glob.startsWith("#")) {
        patterns.add(IgnorePattern.of(glob));
      }
    }
    return new IgnoreList(folder, List.copyOf(patterns));
  }

  /// Whether a path below the folder is left out.
  ///
  /// @param path from the corpus folder, with `/` at its end for a folder
  boolean lists(String path) {
    String below = path.substring(folder.length());
    boolean isLeftOut = false;
    for (IgnorePattern pattern : patterns) {
      if (pattern.names(below)) {
        isLeftOut = !pattern.keeps();
      }
    }
    return isLeftOut;
  }
}
