package kiji.corpus.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of file that are read, told by their names. A further kind is a line here and a reader
/// in [kiji.corpus.FileReader].
///
/// Copies of a site (wget's, say) hold pages under the names that their addresses end with:
/// `2024/pier`, `story.php?id=5`, `news.aspx`. So a name that tells nothing is [#UNTOLD], and its
/// first bytes decide; names of what a page is made of, or of what an editor leaves behind, are not
/// opened.
public enum FileKind {
  HTML,
  TEXT,
  JSON_LINES,
  WARC,
  WACZ,
  FEED,

  /// A page of HTML where it begins as one, else nothing that is read.
  UNTOLD;

  static final String GZIPPED = ".gz";

  /// Whether one file of this kind holds many inputs.
  public boolean hasParts() {
    return switch (this) {
      case HTML, TEXT, UNTOLD -> false;
      case JSON_LINES, WARC, WACZ, FEED -> true;
    };
  }

  private List<String> endings() {
    return switch (this) {
      case HTML -> List.of(".html", ".htm", ".xhtml", ".shtml", ".php");
      case TEXT -> List.of(".txt");
      case JSON_LINES -> List.of(".jsonl", ".ndjson");
      case WARC -> List.of(".warc", ".arc");
      case WACZ -> List.of(".wacz");
      case FEED -> List.of(".xml", ".rss", ".atom");
      case UNTOLD -> List.of();
    };
  }

  /// The kind of a file by its name's ending, `.gz` or not; empty when it is none that is read.
  public static Optional<FileKind> ofName(String name) {
    String plain = withoutGzipEnding(name.toLowerCase(Locale.ROOT));
    Optional<FileKind> told =
        Arrays.stream(values())
            .filter(kind -> kind.endings().stream().anyMatch(plain::endsWith))
            .findFirst();
    return told.isEmpty() && !OtherEndings.has(plain) ? Optional.of(UNTOLD) : told;
  }

  /// The reason given for a file of no kind that is read.
  public static String notRead(String name) {
    String ending = ending(name.toLowerCase(Locale.ROOT));
    String all =
        Arrays.stream(values())
            .flatMap(kind -> kind.endings().stream())
            .collect(Collectors.joining(" "));
    return "not a kind of file that is read: "
        + (ending.isEmpty() ? "no ending" : ending)
        + " (read are "
        + all
        + ", each but .wacz also with .gz, and pages of HTML without an ending)";
  }

  static String withoutGzipEnding(String name) {
    return name.endsWith(GZIPPED) ? name.substring(0, name.length() - GZIPPED.length()) : name;
  }

  private static String ending(String name) {
    String plain = withoutGzipEnding(name);
    int dot = plain.lastIndexOf('.');
    return dot <= 0 ? name.substring(plain.length()) : name.substring(dot);
  }
}
