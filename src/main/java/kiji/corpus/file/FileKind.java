package kiji.corpus.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of file that are read, told by their names. A further kind is a line here and a reader
/// in [kiji.corpus.FileReader].
public enum FileKind {
  HTML,
  TEXT,
  JSON_LINES,
  WARC,
  FEED;

  static final String GZIPPED = ".gz";

  /// Whether one file of this kind holds many inputs.
  public boolean hasParts() {
    return switch (this) {
      case HTML, TEXT -> false;
      case JSON_LINES, WARC, FEED -> true;
    };
  }

  private List<String> endings() {
    return switch (this) {
      case HTML -> List.of(".html", ".htm", ".xhtml", ".shtml", ".php");
      case TEXT -> List.of(".txt");
      case JSON_LINES -> List.of(".jsonl", ".ndjson");
      case WARC -> List.of(".warc");
      case FEED -> List.of(".xml", ".rss", ".atom");
    };
  }

  /// The kind of a file by its name's ending, `.gz` or not; empty when it is none that is read.
  public static Optional<FileKind> ofName(String name) {
    String plain = withoutGzipEnding(name.toLowerCase(Locale.ROOT));
    return Arrays.stream(values())
        .filter(kind -> kind.endings().stream().anyMatch(plain::endsWith))
        .findFirst();
  }

  /// The reason given for a file of no kind that is read.
  static String notRead(String name) {
    String ending = ending(name.toLowerCase(Locale.ROOT));
    String all =
        Arrays.stream(values())
            .flatMap(kind -> kind.endings().stream())
            .collect(Collectors.joining(" "));
    return "not a kind of file that is read: "
        + (ending.isEmpty() ? "no ending" : ending)
        + " (read are "
        + all
        + ", each also with .gz)";
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
