package kiji.cleaning.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kiji.cleaning.page.ElementWalk;
import kiji.cleaning.page.OtherStories;
import kiji.cleaning.wording.Prose;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;

/// Gathers the elements of a page that name its authors: itemprop and rel first, then names such as
/// `author-name` and `byline`, then links to an author's own page. Those behind the first heading
/// come before those above it; comments, menus and footers do not count.
final class MarkedAuthors {
  private static final int LINK = 2;
  private static final int MOST = 60;
  private static final int MOST_GROUPS = 5;
  private static final int LONGEST = 160;
  private static final int LONGEST_LINKED = 40;
  private static final Pattern AUTHOR_PAGE =
      Pattern.compile(
          "/(?:a(?:uthors?|uteurs?|utore?s?|utoren?)|p(?:rofiles?|eople|erson)|staff|co(?:lumnists?|ntributors?)|reporters?|writers?|journalists?|newsteam|by|our[_-]people)/[^/?#]{3,}(?:/\\d+)?/?(?:[?#].*)?$");
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:^|[-_ ])(?:(?:post|entry|article|story|blog|news)?[-_]*)(?:author|byline|writer|reporter|contributor)s?(?:[-_]+(?:author|byline))*[-_]*(?:full)?(?:name|names|link|text|url|fn|nm)s?(?:[-_]+(?:link|text|name))*(?:$| )|(?:^|[-_ ])author(?:$| )|(?:^| )(?:by)?(?:author|writer)name(?:$| )|creator-name");
  private static final Pattern ASIDE_WORDS =
      Pattern.compile(
          "comment|tweet|avatar|image|photo|-pic|_pic|bio|desc|social|follow|twitter|email|job|role|position|count|date|time|share|related|teaser|toc|note|ruler|has-author|no-author|authoriz|author-title|title-author|copyright|avatar|icon|tooltip|profile-title|all-author");

  /// What holds words of others: an author named in it is theirs.
  private static final Set<String> QUOTING =
      Set.of("cite", "blockquote", "figure", "figcaption", "table");

  private static final Pattern COMMENT =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:comments?|commentlist)(?![a-z]|-?(?:count|open|closed|link|s-open|s-closed|off|enabled))");

  private final List<Marked> named = new ArrayList<>();

  /// The same with the links to authors' pages among them; no longer kept up once a name is sure.
  private final List<Marked> linked = new ArrayList<>();

  private final Map<String, Integer> ranks = new HashMap<>();
  private boolean sure;
  private boolean behindHeading;

  private MarkedAuthors() {}

  /// An element that names authors: the lower its rank, the surer.
  private record Marked(Element element, int rank, boolean behindHeading, String text) {}

  /// The texts that name a page's authors, the surest first, those that stand beside one another
  /// together. O(elements); links are looked at only where nothing else names anyone.
  static List<List<String>> of(Document page) {
    MarkedAuthors found = new MarkedAuthors();
    ElementWalk.over(page, found::look);
    return groups(found.sure ? found.named : found.linked);
  }

  private void look(Element element) {
    behindHeading |= element.normalName().equals("h1");
    if (named.size() >= MOST || element.attributesSize() == 0 || isElsewhere(element)) {
      return;
    }
    Attributes attributes = element.attributes();
    int rank = rank(element, attributes);
    if (rank < 0 || isAside(element, rank) || (rank == LINK && isWithinProse(element))) {
      return;
    }
    String text = text(element, rank, attributes);
    if (text.isBlank() || (rank == LINK && text.length() > LONGEST_LINKED)) {
      return;
    }
    if (OtherStories.hold(element)) {
      return;
    }
    Marked found = new Marked(element, rank, behindHeading, text);
    if (rank != LINK) {
      named.add(found);
      sure |= rank < LINK;
    }
    if (linked.size() < MOST) {
      linked.add(found);
    }
  }

  /// Those of the head, those that hold the whole page, and times.
  private static boolean isElsewhere(Element element) {
    return switch (element.normalName()) {
      case "html",
          "head",
          "body",
          "main",
          "article",
          "meta",
          "link",
          "script",
          "style",
          "title",
          "h1",
          "h2",
          "time" ->
          true;
      default -> false;
    };
  }

  private static List<List<String>> groups(List<Marked> marked) {
    List<Marked> left = new ArrayList<>(marked);
    left.sort(Comparator.comparingInt(MarkedAuthors::order));
    List<List<String>> groups = new ArrayList<>();
    while (!left.isEmpty() && groups.size() < MOST_GROUPS) {
      Marked first = left.getFirst();
      List<Marked> group =
          left.stream()
              .filter(each -> order(each) == order(first) && isBeside(first.element, each.element))
              .toList();
      left.removeAll(group);
      groups.add(group.stream().map(Marked::text).distinct().toList());
    }
    return List.copyOf(groups);
  }

  private static int order(Marked each) {
    return each.rank + (each.behindHeading ? 0 : 10);
  }

  /// Whether two elements have a parent in common, three steps up at most.
  private static boolean isBeside(Element one, Element other) {
    Element above = one;
    for (int step = 0; step < 3; step++) {
      Element parent = above.parent();
      if (parent == null || parent.normalName().equals("body")) {
        break;
      }
      above = parent;
    }
    for (Element at = other; at != null; at = at.parent()) {
      if (at.equals(above)) {
        return true;
      }
    }
    return false;
  }

  private int rank(Element element, Attributes attributes) {
    if (attributes.get("itemprop").contains("author") || attributes.get("rel").contains("author")) {
      return 0;
    }
    String names = attributes.get("class");
    int rank = names.isEmpty() ? -1 : ranks.computeIfAbsent(names, MarkedAuthors::rankOf);
    String id = attributes.get("id");
    if (rank < 0 && mayName(id)) {
      rank = rankOf(id);
    }
    if (rank < 0 && !sure && element.normalName().equals("a")) {
      return AUTHOR_PAGE.matcher(attributes.get("href")).find() ? LINK : -1;
    }
    return rank;
  }

  private static boolean mayName(String names) {
    return names.contains("uthor")
        || names.contains("yline")
        || names.contains("riter")
        || names.contains("eporter")
        || names.contains("creator-name")
        || names.contains("BYLINE");
  }

  /// What class names tell, each judged by itself.
  private static int rankOf(String names) {
    if (!mayName(names)) {
      return -1;
    }
    int rank = -1;
    for (String name : names.split("\\s+", -1)) {
      String spaced =
          name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT).replace("--", "-");
      if (!mayName(spaced) || ASIDE_WORDS.matcher(spaced).find()) {
        continue;
      }
      if (NAMES.matcher(spaced).find()) {
        return 1;
      }
      rank = 3;
    }
    return rank;
  }

  /// Comments have authors of their own; menus and footers name the outlet's people.
  private static boolean isAside(Element element, int rank) {
    int steps = 0;
    for (Element at = element; at != null && steps < 14; at = at.parent(), steps++) {
      String tag = at.normalName();
      if (rank > 0 && (tag.equals("nav") || tag.equals("footer"))) {
        return true;
      }
      if (tag.equals("body")) {
        return false;
      }
      if (steps > 0 && QUOTING.contains(tag)) {
        return true;
      }
      Attributes attributes = at.attributes();
      if (isComment(attributes.get("class")) || isComment(attributes.get("id"))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a link stands amid a sentence: it leads to what the story speaks of.
  private static boolean isWithinProse(Element link) {
    Element around = link.parent();
    return around != null
        && (around.normalName().equals("p") || around.normalName().equals("li"))
        && Prose.of(around.text()).isParagraph();
  }

  private static boolean isComment(String names) {
    return names.contains("omment") && COMMENT.matcher(names).find();
  }

  private static String text(Element element, int rank, Attributes attributes) {
    if (rank == 0 && attributes.get("itemprop").contains("author")) {
      Element name = element.selectFirst("[itemprop=name]");
      if (name != null) {
        return name.hasAttr("content") ? name.attr("content") : shortText(name);
      }
      if (attributes.hasKey("content")) {
        return attributes.get("content");
      }
    }
    return shortText(element);
  }

  /// An element's text, its pieces set apart; empty when it is too long to name anyone.
  private static String shortText(Element element) {
    StringBuilder text = new StringBuilder();
    element.filter(
        (node, depth) -> {
          if (node instanceof TextNode piece && !piece.isBlank()) {
            text.append(text.isEmpty() ? "" : " ").append(piece.text().strip());
          }
          return text.length() > LONGEST ? FilterResult.STOP : FilterResult.CONTINUE;
        });
    return text.length() > LONGEST ? "" : text.toString();
  }
}
