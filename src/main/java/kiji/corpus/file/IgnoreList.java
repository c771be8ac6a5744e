package kiji.corpus.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a folder's `.ignore` file leaves out: one pattern a line, `#` begins a comment. A pattern
/// without `/` names files and folders at any depth below; one with `/` is a path from the folder
/// that holds the list. `*` and `?` stop at `/`, `**` does not, `[a-z]` is one of several
/// characters; a `/` at the end names a folder. What it leaves out, it leaves out whole.
final class IgnoreList {
  static final String FILE_NAME = ".ignore";
  static final IgnoreList EMPTY = new IgnoreList("", List.of());

  private final String folder;
  private final List<Pattern> patterns;

  private IgnoreList(String folder, List<Pattern> patterns) {
    this.folder = folder;
    this.patterns = patterns;
  }

  /// Reads the list of a folder, whose path ends with `/` or is empty.
  static IgnoreList parse(String folder, String text) {
    List<Pattern> patterns = new ArrayList<>();
    for (String line : text.split("\\R", -1)) {
      String glob = line.strip();
      if (!glob.isEmpty() && !glob.startsWith("#")) {
        patterns.add(pattern(glob));
      }
    }
    return new IgnoreList(folder, List.copyOf(patterns));
  }

  /// Whether a path below the folder is left out.
  ///
  /// @param path from the corpus folder, with `/` at its end for a folder
  boolean lists(String path) {
    String below = path.substring(folder.length());
    return patterns.stream().anyMatch(pattern -> pattern.matcher(below).matches());
  }

  private static Pattern pattern(String glob) {
    String body = glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob;
    String end = glob.endsWith("/") ? "/" : "/?";
    boolean anyDepth = !body.contains("/");
    String path = body.startsWith("/") ? body.substring(1) : body;
    return Pattern.compile((anyDepth ? "(?:.*/)?" : "") + regex(path) + end, Pattern.DOTALL);
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '[' && glob.indexOf(']', i + 2) > 0) {
        int close = glob.indexOf(']', i + 2);
        regex.append(oneOf(glob.substring(i + 1, close)));
        i = close;
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }

  private static String oneOf(String characters) {
    boolean not = characters.startsWith("!") || characters.startsWith("^");
    String members = characters.substring(not ? 1 : 0).replaceAll("([\\\\\\[\\]&^])", "\\\\$1");
    return "[" + (not ? "^/" : "") + members + "]";
  }
}
