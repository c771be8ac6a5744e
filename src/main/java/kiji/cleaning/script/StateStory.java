package kiji.cleaning.script;

import java.util.List;
import java.util.Map;
import kiji.cleaning.page.LenientJson;
import kiji.cleaning.wording.PageWords;
import kiji.cleaning.wording.Prose;
import kiji.cleaning.wording.Titles;
import org.jspecify.annotations.Nullable;

/// Finds the story in what a page carries for its scripts: text with markup, lists of paragraphs,
/// or a tree of nodes as content systems keep it. Among several the one that stands beside the
/// page's headline, else the one that speaks of it: the longest text of a page is often its terms
/// of use.
public final class StateStory {
  private static final int SHORTEST = 200;
  private static final double SPEAKS_OF = 0.3;

  private final StateNodes nodes;
  private final PageWords words;
  private final String title;
  private List<String> best = List.of();
  private double bestWorth;

  private StateStory(List<Object> values, String title) {
    this.nodes = new StateNodes(values);
    this.title = title;
    this.words = new PageWords(title, 1);
  }

  /// The paragraphs of the story that the values tell; none where they tell none of this headline.
  public static List<String> of(List<Object> values, String title) {
    StateStory story = new StateStory(values, title);
    values.forEach(value -> story.look(value, false, 0));
    return story.best;
  }

  private void look(@Nullable Object value, boolean isHeaded, int depth) {
    if (depth > StateNodes.DEEPEST) {
      return;
    }
    switch (value) {
      case String text -> text(text, isHeaded, depth);
      case List<?> list -> {
        weigh(nodes.told(list, depth), isHeaded);
        list.forEach(part -> look(part, isHeaded, depth + 1));
      }
      case Map<?, ?> map -> {
        boolean isNamed = isHeaded || names(map);
        map.values().forEach(part -> look(part, isNamed, depth + 1));
      }
      case null, default -> {}
    }
  }

  /// A text, or the value that is written in it, as where an editor's document is kept as a string.
  private void text(String text, boolean isHeaded, int depth) {
    boolean isWritten = text.length() >= SHORTEST && (text.startsWith("{") || text.startsWith("["));
    Object written = isWritten ? LenientJson.read(text) : null;
    if (written instanceof Map<?, ?> || written instanceof List<?>) {
      look(written, isHeaded, depth + 1);
    } else {
      weigh(paragraphs(text), isHeaded);
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

  /// A text's paragraphs: markup parts them, escaped or not, else line breaks do.
  public static List<String> paragraphs(String raw) {
    return StateNodes.paragraphs(raw);
  }
}
