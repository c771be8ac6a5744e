package kiji.cleaning.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.BlockReader;
import kiji.cleaning.page.PageParser;
import kiji.cleaning.wording.Prose;
import kiji.cleaning.wording.Titles;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads paragraphs out of the trees in which content systems keep a text: nodes with their text or
/// their parts under the usual names, elements as React writes them
/// (`["$","p",null,{"children":…}]`), and things kept apart under a name that lists refer to
/// (`{"__ref":"Paragraph:1"}`).
final class StateNodes {
  static final int DEEPEST = 40;

  private static final int DEEPEST_ENTITIES = 3;
  private static final List<String> WITHIN_A_LINE = List.of("text", "value");
  private static final List<String> OF_BLOCKS =
      List.of("content", "html", "__html", "body", "data", "rendered");
  private static final List<String> PARTS =
      List.of(
          "content",
          "children",
          "nodes",
          "blocks",
          "elements",
          "content_elements",
          "items",
          "paragraphs",
          "document",
          "root",
          "body",
          "data",
          "model",
          "dangerouslySetInnerHTML");

  private final Map<String, Map<?, ?>> entities = new HashMap<>();

  /// Knows what the values of a page keep apart.
  StateNodes(List<Object> values) {
    values.forEach(value -> entities(value, 0));
  }

  private void entities(@Nullable Object value, int depth) {
    if (value instanceof Map<?, ?> map && depth < DEEPEST_ENTITIES) {
      map.forEach(
          (name, thing) -> {
            if (thing instanceof Map<?, ?> entity && name instanceof String id && isId(id)) {
              entities.putIfAbsent(id, entity);
            } else {
              entities(thing, depth + 1);
            }
          });
    }
  }

  private static boolean isId(String name) {
    return name.indexOf(':') > 0;
  }

  /// The paragraphs of a part of a list: a text, a node, an element.
  List<String> told(@Nullable Object part, int depth) {
    if (depth > DEEPEST) {
      return List.of();
    }
    return switch (part) {
      case String text -> text.startsWith("$") ? List.of() : paragraphs(text);
      case List<?> list -> isElement(list) ? ofNode(props(list), depth) : ofParts(list, depth);
      case Map<?, ?> node -> ofNode(referred(node), depth);
      case null, default -> List.of();
    };
  }

  /// The paragraphs of the parts of a list; none of those that are names of things, as where a
  /// stream keeps all its values in one list.
  private List<String> ofParts(List<?> parts, int depth) {
    List<String> told = new ArrayList<>();
    long names = parts.stream().filter(StateNodes::isName).count();
    if (names < 3) {
      parts.forEach(part -> told.addAll(told(part, depth + 1)));
    }
    return told;
  }

  private List<String> ofNode(Map<?, ?> node, int depth) {
    Optional<String> own = first(node, OF_BLOCKS).or(() -> first(node, WITHIN_A_LINE));
    if (own.isPresent()) {
      return paragraphs(own.get());
    }
    if (node.get("children") instanceof String text) {
      return paragraphs(text);
    }
    Object parts = parts(node);
    return switch (parts) {
      case List<?> list when isElement(list) -> ofNode(props(list), depth + 1);
      case List<?> list when isLine(list) -> paragraphs(line(list, depth + 1));
      case List<?> list -> ofParts(list, depth + 1);
      case null, default -> told(parts, depth + 1);
    };
  }

  private static boolean isName(@Nullable Object part) {
    return part instanceof String text && text.length() <= 40 && text.matches("[\\w$/.-]+");
  }

  /// An element as React streams it; what has no key has one part less here.
  static boolean isElement(List<?> list) {
    return list.size() >= 3
        && "$".equals(list.getFirst())
        && list.get(1) instanceof String
        && list.getLast() instanceof Map<?, ?>;
  }

  private static Map<?, ?> props(List<?> element) {
    return element.getLast() instanceof Map<?, ?> props ? props : Map.of();
  }

  private Map<?, ?> referred(Map<?, ?> node) {
    Map<?, ?> entity = node.get("__ref") instanceof String id ? entities.get(id) : null;
    return entity == null ? node : entity;
  }

  /// Whether a node's parts are runs of one line: one of them is a text and no whole paragraph.
  private boolean isLine(List<?> parts) {
    int runs = 0;
    int paragraphs = 0;
    for (Object part : parts) {
      Optional<String> text = run(part);
      boolean isText = text.isPresent();
      runs += isText ? 1 : 0;
      paragraphs +=
          isText && Prose.of(text.get()).isParagraph() && Prose.of(text.get()).closed() ? 1 : 0;
    }
    return runs > 0 && !(parts.size() > 1 && paragraphs == runs && runs == parts.size());
  }

  /// A run of text among parts. A text by itself is one only beside elements, as React has it.
  private Optional<String> run(@Nullable Object part) {
    return switch (part) {
      case Map<?, ?> node -> first(referred(node), WITHIN_A_LINE);
      case String text when text.startsWith(" ") || text.endsWith(" ") -> Optional.of(text);
      case null, default -> Optional.empty();
    };
  }

  private String line(List<?> parts, int depth) {
    StringBuilder line = new StringBuilder();
    for (Object part : parts) {
      switch (part) {
        case String text -> line.append(text.startsWith("$") ? "" : text);
        case List<?> list when isElement(list) && depth <= DEEPEST ->
            line.append(lineOf(props(list), depth));
        case Map<?, ?> node when depth <= DEEPEST -> line.append(lineOf(referred(node), depth));
        case null, default -> {}
      }
    }
    return line.toString();
  }

  private String lineOf(Map<?, ?> node, int depth) {
    Optional<String> own = first(node, WITHIN_A_LINE).or(() -> first(node, List.of("children")));
    return own.orElseGet(() -> parts(node) instanceof List<?> list ? line(list, depth + 1) : "");
  }

  private static @Nullable Object parts(Map<?, ?> node) {
    for (String name : PARTS) {
      Object parts = node.get(name);
      if (parts instanceof List<?> || parts instanceof Map<?, ?>) {
        return parts;
      }
    }
    return null;
  }

  private static Optional<String> first(Map<?, ?> node, List<String> names) {
    for (String name : names) {
      if (node.get(name) instanceof String text && !text.isBlank()) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /// A text's paragraphs: markup parts them, escaped or not, else line breaks do.
  static List<String> paragraphs(String raw) {
    if (raw.length() < 2) {
      return List.of();
    }
    boolean isEscaped = raw.indexOf('<') < 0 && raw.contains("&lt;");
    String text = isEscaped ? Parser.unescapeEntities(raw, false) : raw;
    if (text.indexOf('<') < 0 && text.indexOf('\n') < 0 && text.indexOf('&') < 0) {
      String line = Titles.normal(text);
      return line.isEmpty() ? List.of() : List.of(line);
    }
    String marked = text.indexOf('<') >= 0 ? text : text.replaceAll("\\s*\\n\\s*", "<p>");
    return PageParser.parse(marked).stream()
        .flatMap(page -> BlockReader.read(page).blocks().stream())
        .map(Block::text)
        .toList();
  }
}
