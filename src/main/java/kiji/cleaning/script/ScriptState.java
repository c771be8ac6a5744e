package kiji.cleaning.script;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.cleaning.page.ElementWalk;
import kiji.cleaning.page.LenientJson;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The data that a page carries for its scripts, wherever it stands: in scripts of JSON, assigned
/// to a variable, as a string to be parsed, streamed in pieces, in an element's attribute. Nothing
/// is run. Bounded; for one page.
public final class ScriptState {
  private static final int MOST_STATE = 3_000_000;
  private static final int SHORTEST = 200;
  private static final int MOST_VALUES = 400;

  /// Where a value begins in a script: `window.state = {`, `JSON.parse("`, `dispatch({`, and the
  /// arguments of the function that makes the state, `…}("headline","<p>…"))`.
  private static final Pattern VALUE =
      Pattern.compile("(?:=|\\(|\\breturn|:|,)\\s*(?=[{\\[])|[(,=]\\s*(?=[\"'])");

  /// A piece of a stream: `self.__next_f.push([1,"…"])`.
  private static final Pattern PIECE = Pattern.compile("\\.push\\s*\\(\\s*(?=\\[\\s*\\d+\\s*,)");

  /// A row of a stream put together: `1a:{…`, `1b:T4f2,…`.
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)(?:^|(?<=[\\]}\"]))[0-9a-f]{1,4}:(?:T([0-9a-f]{1,6}),|[A-Z]{0,2}(?=[\\[{\"]))");

  private final List<Object> values = new ArrayList<>();
  private final StringBuilder stream = new StringBuilder();
  private int read;

  private ScriptState() {}

  /// Every value that a page carries, in its order.
  public static List<Object> of(Document page) {
    ScriptState state = new ScriptState();
    ElementWalk.over(page, state::element);
    state.rows();
    return List.copyOf(state.values);
  }

  private void element(Element element) {
    if (element.normalName().equals("script")) {
      script(element);
    } else if (element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue();
        if (value.length() >= SHORTEST && (value.startsWith("{") || value.startsWith("["))) {
          take(LenientJson.read(bounded(value)));
        }
      }
    }
  }

  private void script(Element script) {
    String type = script.attr("type");
    String text = script.data();
    boolean isShort = text.length() < SHORTEST && !text.contains(".push(");
    if (type.contains("ld+json") || isShort) {
      return;
    }
    String code = plain(bounded(text));
    boolean isJson = type.contains("json") || code.stripLeading().startsWith("{");
    if (isJson) {
      take(LenientJson.read(code));
    } else {
      assigned(code);
    }
  }

  /// As it was before it was written to stand in a page: `&q;` for a quotation mark.
  private static String plain(String code) {
    return code.contains("&q;") && code.indexOf('"') < 0
        ? code.replace("&q;", "\"")
            .replace("&s;", "'")
            .replace("&l;", "<")
            .replace("&g;", ">")
            .replace("&a;", "&")
        : code;
  }

  private void assigned(String code) {
    Matcher piece = PIECE.matcher(code);
    boolean isStreamed = false;
    for (int from = 0; piece.find(from); ) {
      LenientJson.Found found = LenientJson.readAt(code, piece.end());
      if (found.value() instanceof List<?> list
          && list.size() > 1
          && list.get(1) instanceof String text) {
        stream.append(text);
        isStreamed = true;
      }
      from = Math.min(code.length(), found.end());
    }
    Matcher value = VALUE.matcher(code);
    for (int from = 0; !isStreamed && value.find(from) && values.size() < MOST_VALUES; ) {
      LenientJson.Found found = LenientJson.readAt(code, value.end());
      Object content = found.value();
      boolean isLong = found.end() - value.end() >= SHORTEST;
      if (isLong) {
        take(content instanceof String text ? ofText(text) : content);
      }
      from = Math.min(code.length(), isLong ? found.end() : value.end() + 1);
    }
  }

  /// What a string stands for: the value that is written in it, else itself.
  private static @Nullable Object ofText(String text) {
    String begun = text.stripLeading();
    boolean isWritten = begun.startsWith("{") || begun.startsWith("[");
    return isWritten ? LenientJson.read(begun) : text;
  }

  /// The rows of what was streamed; a row of text tells its length in bytes.
  private void rows() {
    String text = stream.toString();
    List<Object> elements = new ArrayList<>();
    Matcher row = ROW.matcher(text);
    for (int from = 0; row.find(from) && values.size() < MOST_VALUES; ) {
      if (row.group(1) == null) {
        LenientJson.Found found = LenientJson.readAt(text, row.end());
        take(found.value());
        if (found.value() instanceof List<?> list && StateNodes.isElement(list)) {
          elements.add(list);
        }
        from = Math.min(text.length(), found.end());
      } else {
        int end = end(text, row.end(), Integer.parseInt(row.group(1), 16));
        take(text.substring(row.end(), end));
        from = end;
      }
    }
    take(elements); // a paragraph a row
  }

  /// The place so many bytes behind another.
  private static int end(String text, int from, int bytes) {
    int left = bytes;
    int i = from;
    while (i < text.length() && left > 0) {
      int code = text.codePointAt(i);
      left -= Character.toString(code).getBytes(StandardCharsets.UTF_8).length;
      i += Character.charCount(code);
    }
    return i;
  }

  private String bounded(String text) {
    int left = Math.max(0, MOST_STATE - read);
    read += Math.min(left, text.length());
    return text.length() > left ? text.substring(0, left) : text;
  }

  private void take(@Nullable Object value) {
    if (value != null) {
      values.add(value);
    }
  }
}
