package kiji.cleaning.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the JSON that pages carry (JSON-LD, script state), forgiving what they get wrong: raw line
/// breaks and quotation marks in strings, comments and CDATA marks, trailing commas, names and
/// strings as scripts write them, text behind the end. Objects come out as maps, arrays as lists,
/// everything else as text. Never throws; O(n), nesting bounded.
public final class LenientJson {
  private static final int DEEPEST = 64;
  private static final int MOST_VALUES = 100;

  private final String text;
  private int at;

  private LenientJson(String text) {
    this.text = text;
  }

  /// The first value in a text; null when there is none.
  public static @Nullable Object read(String text) {
    return new LenientJson(text).value(0);
  }

  /// All values of a text that holds one after another, some at most.
  static List<Object> all(String text) {
    List<Object> values = new ArrayList<>();
    LenientJson json = new LenientJson(text);
    json.skipSpaceAndCommas();
    while (json.at < text.length() && values.size() < MOST_VALUES) {
      int before = json.at;
      Object value = json.value(0);
      if (value != null) {
        values.add(value);
      }
      json.at = Math.max(json.at, before + 1);
      json.skipSpaceAndCommas();
    }
    return values;
  }

  /// The value that begins at a place in a text, and where it ends.
  public static Found readAt(String text, int from) {
    LenientJson json = new LenientJson(text);
    json.at = from;
    Object value = json.value(0);
    return new Found(value, Math.max(from + 1, json.at));
  }

  /// A value that stands in a text.
  ///
  /// @param end where the text goes on behind it
  public record Found(@Nullable Object value, int end) {}

  private @Nullable Object value(int depth) {
    skipSpace();
    if (at >= text.length() || depth > DEEPEST) {
      at = text.length();
      return null;
    }
    return switch (text.charAt(at)) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string('"', depth == 0);
      case '\'' -> string('\'', depth == 0);
      default -> bare();
    };
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    at++;
    while (true) {
      skipSpaceAndCommas();
      if (at >= text.length() || !beginsName(text.charAt(at))) {
        at++;
        return members;
      }
      String name = name();
      skipSpace();
      if (at < text.length() && text.charAt(at) == ':') {
        at++;
        Object value = value(depth + 1);
        if (value != null) {
          members.putIfAbsent(name, value);
        }
      }
    }
  }

  private List<Object> array(int depth) {
    List<Object> elements = new ArrayList<>();
    at++;
    while (true) {
      skipSpaceAndCommas();
      if (at >= text.length() || text.charAt(at) == ']' || text.charAt(at) == '}') {
        at++;
        return elements;
      }
      int before = at;
      Object value = value(depth + 1);
      if (value != null) {
        elements.add(value);
      }
      at = Math.max(at, before + 1);
    }
  }

  private static boolean beginsName(char c) {
    return c == '"' || c == '\'' || c == '_' || c == '$' || Character.isLetterOrDigit(c);
  }

  /// A member's name, which scripts write without quotation marks too.
  private String name() {
    char c = text.charAt(at);
    if (c == '"' || c == '\'') {
      return string(c, false);
    }
    int from = at;
    while (at < text.length() && beginsName(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  private String string(char quote, boolean isAlone) {
    int from = ++at;
    int end = endOfPlain(quote);
    if (end < text.length() && text.charAt(end) == quote && (isAlone || closes(end))) {
      at = end + 1;
      return text.substring(from, end);
    }
    StringBuilder out = new StringBuilder();
    while (true) {
      out.append(text, at, end);
      at = end;
      if (at < text.length() && text.charAt(at) == '\\') {
        escaped(out);
      } else if (at < text.length() && !isAlone && !closes(at)) {
        out.append(text.charAt(at++));
      } else {
        at = Math.min(text.length(), at + 1);
        return out.toString();
      }
      end = endOfPlain(quote);
    }
  }

  /// Where the next quotation mark or backslash stands: what lies before is copied whole.
  private int endOfPlain(char quote) {
    int i = at;
    while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\\') {
      i++;
    }
    return i;
  }

  /// Whether a quotation mark ends its string, or stands in it and should have been escaped: what
  /// follows tells, the end of the member or element, or a further one.
  private boolean closes(int mark) {
    int next = behindSpace(mark + 1);
    if (next >= text.length()) {
      return true;
    }
    return switch (text.charAt(next)) {
      case ':', '}', ']' -> true;
      case ',' -> {
        int after = behindSpace(next + 1);
        yield after >= text.length() || !isWordsOfText(after);
      }
      case '"', '\'' -> text.substring(mark, next).indexOf('\n') >= 0;
      default -> false;
    };
  }

  /// Whether words follow, as behind a quotation in a sentence, and no value.
  private boolean isWordsOfText(int from) {
    return Character.isLetter(text.charAt(from)) && !isMember(from) && !isLiteral(from);
  }

  private boolean isLiteral(int from) {
    return text.startsWith("true", from)
        || text.startsWith("false", from)
        || text.startsWith("null", from)
        || text.startsWith("undefined", from);
  }

  /// Whether a name and a colon follow.
  private boolean isMember(int from) {
    int i = from;
    while (i < text.length() && i < from + 60 && beginsName(text.charAt(i))) {
      i++;
    }
    return i > from && i < text.length() && text.charAt(i) == ':';
  }

  private int behindSpace(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }

  private void escaped(StringBuilder out) {
    char c = at + 1 < text.length() ? text.charAt(at + 1) : '\\';
    at = Math.min(text.length(), at + 2);
    switch (c) {
      case 'n', 'r' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'b', 'f' -> out.append(' ');
      case '\n' -> {} // a line of a script that goes on
      case 'x' -> hexadecimal(out);
      case 'u' -> {
        int code = at + 3 < text.length() ? hex(text, at, 4) : -1;
        if (code >= 0) {
          out.append((char) code);
          at += 4;
        }
      }
      default -> out.append(c);
    }
  }

  private void hexadecimal(StringBuilder out) {
    int code = at + 1 < text.length() ? hex(text, at, 2) : -1;
    out.append(code < 0 ? "x" : String.valueOf((char) code));
    at += code < 0 ? 0 : 2;
  }

  private static int hex(String text, int from, int digits) {
    int code = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }

  /// Numbers, true, false and null; null is as good as absent.
  private @Nullable Object bare() {
    int from = at;
    while (at < text.length() && ",:]} \n\r\t{[\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(from, at);
    return word.isEmpty() || word.equals("null") ? null : word;
  }

  private void skipSpaceAndCommas() {
    skipSpace();
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      skipSpace();
    }
  }

  private void skipSpace() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c <= ' ' || c == ';' || c == '\uFEFF') {
        at++;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
      } else if (text.startsWith("<!--", at)) {
        at += 4;
      } else if (text.startsWith("<![CDATA[", at)) {
        at += 9;
      } else {
        return;
      }
    }
  }
}
