package kiji.cleaning.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiji.cleaning.wording.PageWords;
import kiji.cleaning.wording.Prose;
import kiji.cleaning.wording.Titles;
import org.jspecify.annotations.Nullable;

/// Finds the story in what a page carries for its scripts: text with markup, lists of paragraphs,
/// or a tree of nodes as content systems keep it. Among several the one that stands beside the
/// page's headline, else the one that speaks of it: the longest text of a page is often its terms
/// of use.
public final class StateStory {
  private static final int DEEPEST = 40;
  private static final int SHORTEST = 200;
  private static final double SPEAKS_OF = 0.3;
  private static final List<String> WITHIN_A_LINE = List.of("text", "value");
  private static final List<String> OF_BLOCKS = List.of("content", "html", "body", "data");
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
          "body");

  private final PageWords words;
  private final String title;
  private List<String> best = List.of();
  private double bestWorth;

  private StateStory(String title) {
    this.title = title;
    this.words = new PageWords(title, 1);
  }

  /// The paragraphs of the story that the values tell; none where they tell none of this headline.
  public static List<String> of(List<Object> values, String title) {
    StateStory story = new StateStory(title);
    values.forEach(value -> story.look(value, false, 0));
    return story.best;
  }

  private void look(@Nullable Object value, boolean isHeaded, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    switch (value) {
      case String text -> weigh(paragraphs(text), isHeaded);
      case List<?> list -> {
        List<String> told = new ArrayList<>();
        list.forEach(part -> told.addAll(told(part, depth + 1)));
        weigh(told, isHeaded);
        list.forEach(part -> look(part, isHeaded, depth + 1));
      }
      case Map<?, ?> map -> {
        boolean isNamed = isHeaded || names(map);
        map.values().forEach(part -> look(part, isNamed, depth + 1));
      }
      case null, default -> {}
    }
  }

  private void weigh(List<String> told, boolean isHeaded) {
    List<String> paragraphs = told.stream().filter(p -> Prose.of(p).weight() > 0).toList();
    double weight =
        paragraphs.stream().filter(p -> Prose.of(p).isParagraph()).mapToInt(String::length).sum();
    if (weight < SHORTEST) {
      return;
    }
    boolean isOfIt =
        isHeaded || title.isEmpty() || words.covered(String.join("\n", paragraphs)) >= SPEAKS_OF;
    double worth = isOfIt ? isHeaded ? 1e9 + weight : weight : 0;
    if (worth > bestWorth) {
      bestWorth = worth;
      best = paragraphs;
    }
  }

  /// Whether a thing is called as the page is.
  private boolean names(Map<?, ?> thing) {
    for (String name : List.of("headline", "title", "name", "hed")) {
      Object said = thing.get(name);
      Object text = said instanceof Map<?, ?> rich ? rich.get("basic") : said;
      if (text instanceof String heading && !title.isEmpty() && Titles.agree(heading, title)) {
        return true;
      }
    }
    return false;
  }

  /// The paragraphs of a part of a list: a text, or a node.
  private static List<String> told(@Nullable Object part, int depth) {
    if (part instanceof String text) {
      return paragraphs(text);
    }
    if (!(part instanceof Map<?, ?> node) || depth > DEEPEST) {
      return List.of();
    }
    Optional<String> own = first(node, OF_BLOCKS).or(() -> first(node, WITHIN_A_LINE));
    if (own.isPresent()) {
      return paragraphs(own.get());
    }
    List<?> parts = parts(node);
    if (isLine(parts)) {
      return paragraphs(line(parts, depth + 1));
    }
    List<String> told = new ArrayList<>();
    parts.forEach(child -> told.addAll(told(child, depth + 1)));
    return told;
  }

  /// Whether a node's parts are runs of one line: one of them is a text and no whole paragraph.
  private static boolean isLine(List<?> parts) {
    int runs = 0;
    int paragraphs = 0;
    for (Object part : parts) {
      if (part instanceof Map<?, ?> node) {
        Optional<String> text = first(node, WITHIN_A_LINE);
        boolean isText = text.isPresent();
        runs += isText ? 1 : 0;
        paragraphs +=
            isText && Prose.of(text.get()).isParagraph() && Prose.of(text.get()).closed() ? 1 : 0;
      }
    }
    return runs > 0 && !(parts.size() > 1 && paragraphs == runs && runs == parts.size());
  }

  private static String line(List<?> parts, int depth) {
    StringBuilder line = new StringBuilder();
    for (Object part : parts) {
      if (part instanceof String text) {
        line.append(text);
      } else if (part instanceof Map<?, ?> node && depth <= DEEPEST) {
        Optional<String> own = first(node, WITHIN_A_LINE);
        line.append(own.orElseGet(() -> line(parts(node), depth + 1)));
      }
    }
    return line.toString();
  }

  private static List<?> parts(Map<?, ?> node) {
    for (String name : PARTS) {
      Object parts = node.get(name);
      if (parts instanceof List<?> list) {
        return list;
      }
      if (parts instanceof Map<?, ?> inner) {
        return parts(inner);
      }
    }
    return List.of();
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
  public static List<String> paragraphs(String raw) {
    if (raw.length() < 2) {
      return List.of();
    }
    boolean isEscaped = raw.indexOf('<') < 0 && raw.contains("&lt;");
    String text = isEscaped ? org.jsoup.parser.Parser.unescapeEntities(raw, false) : raw;
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
