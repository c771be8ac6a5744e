package kiji.cleaning.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the JSON that pages carry (JSON-LD, script state), forgiving what they get wrong: raw line
/// breaks in strings, comments and CDATA marks, trailing commas, text behind the end. Objects come
/// out as maps, arrays as lists, everything else as text. Never throws; O(n), nesting bounded.
public final class LenientJson {
  private static final int DEEPEST = 64;

  private final String text;
  private int at;

  private LenientJson(String text) {
    this.text = text;
  }

  /// The first value in a text; null when there is none.
  public static @Nullable Object read(String text) {
    return new LenientJson(text).value(0);
  }

  private @Nullable Object value(int depth) {
    skipSpace();
    if (at >= text.length() || depth > DEEPEST) {
      at = text.length();
      return null;
    }
    return switch (text.charAt(at)) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      default -> bare();
    };
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    at++;
    while (true) {
      skipSpaceAndCommas();
      if (at >= text.length() || text.charAt(at) == '}' || text.charAt(at) != '"') {
        at++;
        return members;
      }
      String name = string();
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

  private String string() {
    int from = ++at;
    int end = endOfPlain();
    if (end < text.length() && text.charAt(end) == '"') {
      at = end + 1;
      return text.substring(from, end);
    }
    StringBuilder out = new StringBuilder();
    while (true) {
      out.append(text, at, end);
      at = end;
      if (at < text.length() && text.charAt(at) == '\\') {
        escaped(out);
      } else {
        at = Math.min(text.length(), at + 1);
        return out.toString();
      }
      end = endOfPlain();
    }
  }

  /// Where the next quotation mark or backslash stands: what lies before is copied whole.
  private int endOfPlain() {
    int i = at;
    while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\\') {
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
      case 'u' -> {
        int code = at + 3 < text.length() ? hex(text, at) : -1;
        if (code >= 0) {
          out.append((char) code);
          at += 4;
        }
      }
      default -> out.append(c);
    }
  }

  private static int hex(String text, int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
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
