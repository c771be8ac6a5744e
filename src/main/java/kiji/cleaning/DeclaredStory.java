package kiji.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.BlockReader;
import kiji.cleaning.page.JsonLd;
import kiji.cleaning.page.PageHead;
import kiji.cleaning.page.PageHints;
import kiji.cleaning.page.PageParser;
import kiji.cleaning.page.ReadPage;
import kiji.cleaning.script.ScriptState;
import kiji.cleaning.script.StateStory;
import kiji.cleaning.wording.PageWords;
import kiji.cleaning.wording.Prose;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds a story that stands on the page otherwise than as its text: as data (JSON-LD's
/// articleBody, a live blog's entries, the state of its scripts), or in an element that browsers
/// show only where they run no scripts. Asked where the page's own text has no story, or a fragment
/// of this one.
final class DeclaredStory {
  private static final int SHORTEST_BODY = 200;
  private static final double LONGER = 1.6;
  private static final double FRAGMENT = 0.6;

  /// What is shown of a story in place of all of it is no longer than this.
  private static final int LONGEST_PREVIEW = 1_500;

  private DeclaredStory() {}

  /// The story told otherwise, where it is needed: nothing was kept of the page's text, or a
  /// fragment of what is told in full elsewhere; empty where the page's text is better.
  static List<String> instead(ReadPage.Whole page, List<String> kept) {
    Document document = page.document();
    if (document == null) {
      return List.of();
    }
    if (kept.isEmpty()) {
      List<String> declared = ofHead(page.head());
      List<String> live = ofLiveBlog(page.head().jsonLd());
      if (weight(live) > weight(declared)) {
        return live;
      }
      List<String> hidden = declared.isEmpty() ? ofShown(document) : declared;
      return hidden.isEmpty() ? ofScriptState(document, page.title()) : hidden;
    }
    List<String> declared = isLongerThan(kept, page.head()) ? ofHead(page.head()) : List.of();
    if (isFuller(declared, kept)) {
      return declared;
    }
    if (weight(kept) > LONGEST_PREVIEW) {
      return List.of();
    }
    List<String> state = ofScriptState(document, page.title());
    return isFuller(state, kept) ? state : List.of();
  }

  private static boolean isLongerThan(List<String> kept, PageHead head) {
    return body(head).length() > LONGER * weight(kept);
  }

  private static boolean isFuller(List<String> declared, List<String> kept) {
    boolean longer = weight(declared) > LONGER * weight(kept);
    PageWords words =
        longer ? new PageWords(String.join("\n", declared), 3) : PageHints.NONE.declared();
    return longer && words.share(String.join("\n", kept)) > FRAGMENT;
  }

  /// The paragraphs of the articleBody that the page declares, in JSON-LD or as a value of
  /// microdata; empty when it has none worth reading.
  private static List<String> ofHead(PageHead head) {
    String body = body(head);
    return body.length() < SHORTEST_BODY ? List.of() : StateStory.paragraphs(body);
  }

  private static String body(PageHead head) {
    String declared = head.jsonLd().articleBody();
    return declared.isEmpty() ? Objects.requireNonNullElse(head.meta("articlebody"), "") : declared;
  }

  /// A live blog's entries.
  private static List<String> ofLiveBlog(JsonLd jsonLd) {
    String entries = jsonLd.liveEntries();
    return entries.length() < SHORTEST_BODY ? List.of() : StateStory.paragraphs(entries);
  }

  /// The paragraphs of the story in the page's script state.
  static List<String> ofScriptState(Document page, String title) {
    return StateStory.of(ScriptState.of(page), title);
  }

  /// The prose of what stands on the page for browsers that lack something, and of what they show
  /// though it is no part of the page's own text.
  private static List<String> ofShown(Document page) {
    List<String> paragraphs = new ArrayList<>();
    for (Element element : page.select("body noscript, body object")) {
      addProse(paragraphs, BlockReader.read(element));
    }
    for (Element frame : page.select("iframe[srcdoc]")) {
      PageParser.parse(frame.attr("srcdoc"))
          .ifPresent(shown -> addProse(paragraphs, BlockReader.read(shown)));
    }
    for (Element area : page.select("textarea[readonly], textarea[disabled], xmp, listing")) {
      StateStory.paragraphs(area.wholeText()).stream()
          .filter(line -> Prose.of(line).isParagraph())
          .forEach(paragraphs::add);
    }
    return weight(paragraphs) < SHORTEST_BODY ? List.of() : paragraphs;
  }

  private static void addProse(List<String> paragraphs, BlockReader.Blocks read) {
    for (Block block : read.blocks()) {
      if (Prose.of(block.text()).isParagraph() && block.linkDensity() < 0.5) {
        paragraphs.add(block.text());
      }
    }
  }

  private static int weight(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
