package kiji.cleaning.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kiji.cleaning.wording.Titles;
import kiji.text.TextForms;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Gathers a [PageHead] in one walk over a page's elements. For one page, on one thread.
final class HeadReader {
  private static final int MOST_TIMES = 40;
  private static final int MOST_PICTURES = 500;
  private static final int MOST_SUBHEADINGS = 8;
  private static final int MOST_STEPS = 14;
  private static final int MOST_PARTS = 4;
  private static final Pattern BADGE =
      Pattern.compile(
          "(?i)[¶#§🔗⚓]|permalink|(?:有料|無料|プレミアム)?会員(?:限定)?(?:記事)?|有料(?:記事|会員限定記事)?|無料(?:記事)?|限定(?:記事)?|new!?|pr|広告|premium|subscribers?(?: only)?|members?(?: only)?|sponsored");
  private static final String PARTS = "span, a, em, i, b, strong, small, sup, div, p";
  private static final List<String> META_NAMES =
      List.of("property", "name", "itemprop", "http-equiv");

  private final Map<String, List<String>> metas = new LinkedHashMap<>();
  private final List<Object> scripts = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private final Map<String, List<String>> withoutParts = new HashMap<>();
  private final List<String> subheadings = new ArrayList<>();
  private final List<PageHead.Time> times = new ArrayList<>();
  private final List<String> pictures = new ArrayList<>();
  private String title = "";
  private String canonical = "";
  private @Nullable String languageTag;

  private HeadReader() {}

  static PageHead read(Document page) {
    HeadReader reader = new HeadReader();
    ElementWalk.over(page, reader::element);
    return reader.head();
  }

  private PageHead head() {
    JsonLd data = new JsonLd(scripts).about(titles());
    return new PageHead(
        metas,
        data,
        title,
        canonical.isEmpty() ? null : canonical,
        languageTag == null ? "" : languageTag,
        ownHeadings(data),
        subheadings,
        times,
        new PictureTexts(pictures));
  }

  private List<String> titles() {
    List<String> titles = new ArrayList<>(headings);
    titles.addAll(metas.getOrDefault("og:title", List.of()));
    titles.add(title);
    return titles;
  }

  private void element(Element element) {
    switch (element.normalName()) {
      case "html" -> {
        if (languageTag == null && element.hasAttr("lang")) {
          languageTag = element.attr("lang");
        }
      }
      case "meta" -> meta(element);
      case "title" -> {
        if (title.isEmpty()
            && element.parent() != null
            && !element.parent().normalName().equals("svg")) {
          title = element.text();
        }
      }
      case "link" -> {
        if (canonical.isEmpty() && element.attr("rel").equalsIgnoreCase("canonical")) {
          canonical = element.attr("href").strip();
        }
      }
      case "script" -> script(element);
      case "h1" -> headings.add(heading(element));
      case "h2" -> {
        if (subheadings.size() < MOST_SUBHEADINGS) {
          subheadings.add(heading(element));
        }
      }
      case "time" -> time(element);
      case "img" -> {
        if (pictures.size() < MOST_PICTURES && element.hasAttr("alt")) {
          pictures.add(element.attr("alt"));
        }
      }
      default -> published(element);
    }
  }

  private void script(Element element) {
    if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
      String data = element.data();
      boolean isEscaped = data.indexOf('"') < 0 && data.contains("&quot;");
      for (Object value :
          LenientJson.all(isEscaped ? Parser.unescapeEntities(data, false) : data)) {
        boolean isThing = value instanceof Map<?, ?> || value instanceof List<?>;
        if (isThing) {
          scripts.add(value);
        }
      }
    }
  }

  /// A heading's text without the readings of its ruby, its badge and the sign to copy a link by;
  /// the same without each of its parts at either end, as may be a subtitle, is kept too.
  private String heading(Element heading) {
    if (heading.childrenSize() == 0) {
      return heading.text();
    }
    Element base = heading.clone();
    base.select("rt, rp, rtc").remove();
    without(base, part -> BADGE.matcher(part.text().strip()).matches());
    String text = base.text();
    withoutParts.put(text, shorter(base));
    return text;
  }

  private static List<String> shorter(Element heading) {
    List<String> shorter = new ArrayList<>();
    for (Element part : heading.select(PARTS)) {
      Element rest = heading.clone();
      rest.select(PARTS).get(heading.select(PARTS).indexOf(part)).remove();
      shorter.add(rest.text());
      if (shorter.size() == MOST_PARTS) {
        break;
      }
    }
    return shorter;
  }

  private static void without(Element heading, Predicate<Element> isBeside) {
    for (Element part : heading.select(PARTS)) {
      boolean isRest = heading.text().length() > part.text().length() + 2;
      if (part.parent() != null && isRest && isBeside.test(part)) {
        part.remove();
      }
    }
  }

  /// The h1, without a part (a badge, a subtitle) that og:title or JSON-LD leaves out.
  private List<String> ownHeadings(JsonLd data) {
    List<String> titles = new ArrayList<>(metas.getOrDefault("og:title", List.of()));
    String declared = data.text("headline");
    titles.add(declared == null ? "" : declared);
    List<String> keys = Titles.keys(titles);
    return headings.stream()
        .map(
            text ->
                withoutParts.getOrDefault(text, List.of()).stream()
                    .filter(shorter -> keys.contains(TextForms.key(shorter)))
                    .findFirst()
                    .orElse(text))
        .toList();
  }

  private void meta(Element element) {
    Attributes attributes = element.attributes();
    String content = attributes.get(attributes.hasKey("content") ? "content" : "value").strip();
    if (content.isEmpty()) {
      return;
    }
    for (String key : META_NAMES) {
      String name = attributes.get(key).strip();
      if (!name.isEmpty()) {
        metas
            .computeIfAbsent(name.toLowerCase(Locale.ROOT), each -> new ArrayList<>())
            .add(content);
      }
    }
  }

  private void time(Element element) {
    if (times.size() < MOST_TIMES) {
      String marks =
          element.attr("itemprop") + ' ' + element.className() + ' ' + element.attr("pubdate");
      times.add(
          new PageHead.Time(
              element.attr("datetime").strip(),
              element.text(),
              marks.toLowerCase(Locale.ROOT).contains("publi") || element.hasAttr("pubdate"),
              isOthers(element)));
    }
  }

  /// Whether an element stands in a comment, a menu or on a card of another story.
  private static boolean isOthers(Element element) {
    int steps = 0;
    for (Element at = element; at != null && steps < MOST_STEPS; at = at.parent(), steps++) {
      if (at.normalName().equals("nav") || at.normalName().equals("footer")) {
        return true;
      }
    }
    return OtherStories.hold(element);
  }

  private void published(Element element) {
    if (element.attributesSize() > 0
        && element.attributes().get("itemprop").equals("datePublished")
        && times.size() < MOST_TIMES) {
      String value =
          element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
      times.add(new PageHead.Time(value.strip(), element.text(), true, isOthers(element)));
    }
  }
}
