package kiji.corpus.bytes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Whether bytes begin as a page of HTML does, in whatever encoding: behind white space, comments
/// and instructions stands a doctype or one of the elements that a page begins with.
public final class HtmlBeginning {
  /// So many bytes are enough to tell.
  public static final int LENGTH = 4_096;

  private static final List<String> FIRST =
      List.of("<!doctype html", "<html", "<head", "<body", "<title", "<meta");
  private static final List<String> PASSED = List.of("<!--", "<?");
  private static final List<String> PASSED_ENDS = List.of("-->", "?>");

  private HtmlBeginning() {}

  /// Whether a file whose first bytes these are begins so.
  public static boolean isIn(byte[] first) {
    String rest = letters(first);
    int kind = kindPassed(rest);
    while (kind >= 0) {
      int end = rest.indexOf(PASSED_ENDS.get(kind));
      rest = end < 0 ? "" : rest.substring(end + PASSED_ENDS.get(kind).length()).strip();
      kind = kindPassed(rest);
    }
    return FIRST.stream().anyMatch(rest::startsWith);
  }

  private static int kindPassed(String text) {
    for (int i = 0; i < PASSED.size(); i++) {
      if (text.startsWith(PASSED.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /// As ASCII, which all encodings of the web have in common but for zeros and a byte order mark.
  private static String letters(byte[] first) {
    return new String(first, StandardCharsets.ISO_8859_1)
        .replaceAll("^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
        .replace("\0", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
