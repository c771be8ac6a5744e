package kiji.cleaning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.BlockReader;
import kiji.cleaning.page.JsonLd;
import kiji.cleaning.page.LenientJson;
import kiji.cleaning.page.PageHints;
import kiji.cleaning.page.PageParser;
import kiji.cleaning.page.ReadPage;
import kiji.cleaning.wording.PageWords;
import kiji.cleaning.wording.Prose;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds a story that stands on the page as data and not as text: JSON-LD's articleBody, else the
/// longest run of prose in the state that a script left (`application/json`). Asked only where the
/// page's own text has no story, or a fragment of this one.
final class DeclaredStory {
  private static final int SHORTEST_BODY = 200;
  private static final double LONGER = 1.6;
  private static final double FRAGMENT = 0.6;
  private static final int MOST_STATE = 3_000_000;

  private DeclaredStory() {}

  /// The story as data, where it is needed: nothing was kept of the page's text, or a fragment of
  /// what the data tells in full; empty where the page's text is better.
  static List<String> instead(ReadPage.Whole page, List<String> kept) {
    JsonLd jsonLd = page.head().jsonLd();
    if (!kept.isEmpty() && jsonLd.articleBody().length() <= LONGER * weight(kept)) {
      return List.of();
    }
    List<String> declared = ofJsonLd(jsonLd);
    if (kept.isEmpty()) {
      return declared.isEmpty() && page.document() != null
          ? ofScriptState(page.document())
          : declared;
    }
    boolean longer = weight(declared) > LONGER * weight(kept);
    PageWords words =
        longer ? new PageWords(String.join("\n", declared), 3) : PageHints.NONE.declared();
    return longer && words.share(String.join("\n", kept)) > FRAGMENT ? declared : List.of();
  }

  /// The paragraphs of JSON-LD's articleBody; empty when it has none worth reading.
  static List<String> ofJsonLd(JsonLd jsonLd) {
    String body = jsonLd.articleBody();
    return body.length() < SHORTEST_BODY ? List.of() : paragraphs(body);
  }

  /// The paragraphs of the longest run of prose in the page's script state.
  static List<String> ofScriptState(Document page) {
    List<String> best = List.of();
    for (Element script : page.select("script[type=application/json], script#__NEXT_DATA__")) {
      if (script.data().length() <= MOST_STATE) {
        Object state = LenientJson.read(script.data());
        List<String> found = longest(state, 0).orElse(List.of());
        best = weight(found) > weight(best) ? found : best;
      }
    }
    return weight(best) < SHORTEST_BODY ? List.of() : best;
  }

  private static Optional<List<String>> longest(@Nullable Object value, int depth) {
    if (depth > 40) {
      return Optional.empty();
    }
    List<String> best = List.of();
    Collection<?> parts =
        switch (value) {
          case Map<?, ?> map -> map.values();
          case List<?> list -> list;
          case null, default -> List.of();
        };
    if (value instanceof List<?> list) {
      best = prose(list);
    }
    for (Object part : parts) {
      List<String> found =
          part instanceof String text
              ? prose(List.of(text))
              : longest(part, depth + 1).orElse(List.of());
      best = weight(found) > weight(best) ? found : best;
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /// The paragraphs among a list's elements: texts, or things that hold one.
  private static List<String> prose(List<?> elements) {
    List<String> paragraphs = new ArrayList<>();
    for (Object element : elements) {
      Object text = element instanceof Map<?, ?> thing ? textOf(thing) : element;
      if (text instanceof String raw && raw.indexOf(' ') + raw.indexOf('。') > -2) {
        paragraphs(raw).stream().filter(p -> Prose.of(p).isParagraph()).forEach(paragraphs::add);
      }
    }
    return paragraphs;
  }

  private static @Nullable Object textOf(Map<?, ?> thing) {
    for (String name : List.of("text", "content", "value", "html", "body", "data")) {
      if (thing.get(name) instanceof String text) {
        return text;
      }
    }
    return null;
  }

  private static List<String> paragraphs(String raw) {
    String marked = raw.indexOf('<') >= 0 ? raw : raw.replaceAll("\\s*\\n\\s*", "<p>");
    return PageParser.parse(marked).stream()
        .flatMap(page -> BlockReader.read(page).blocks().stream())
        .map(Block::text)
        .toList();
  }

  private static int weight(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
