package kiji.cleaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says of itself outside its story: meta elements, JSON-LD, its title and headings,
/// its times, gathered in one walk.
///
/// @param metas values by lower-case name, property or itemprop, each in the page's order
/// @param jsonLd what its JSON-LD says
/// @param title the title element
/// @param canonical the canonical link
/// @param languageTag what the root element says
/// @param headings the texts of h1, in order
/// @param subheadings the texts of the first short h2, in order
/// @param times the machine-readable values and texts of its time elements, in order
/// @param pictures what its images say in place of themselves
record PageHead(
    Map<String, List<String>> metas,
    JsonLd jsonLd,
    String title,
    @Nullable String canonical,
    String languageTag,
    List<String> headings,
    List<String> subheadings,
    List<Time> times,
    Set<String> pictures) {
  /// A time element: its datetime attribute (may be empty), and its text.
  record Time(String value, String text, boolean marked) {}

  /// Nothing is known: a page that is plain text.
  static final PageHead NONE =
      new PageHead(Map.of(), JsonLd.NONE, "", null, "", List.of(), List.of(), List.of(), Set.of());

  private static final int MOST_TIMES = 40;
  private static final int MOST_PICTURES = 500;
  private static final int MOST_SUBHEADINGS = 8;
  private static final List<String> META_NAMES =
      List.of("property", "name", "itemprop", "http-equiv");

  static PageHead of(Document page) {
    Map<String, List<String>> metas = new LinkedHashMap<>();
    List<Object> scripts = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    List<String> subheadings = new ArrayList<>();
    List<Time> times = new ArrayList<>();
    Set<String> pictures = new HashSet<>();
    @Nullable String[] languageTag = {null};
    String[] single = {"", ""};
    page.traverse(
        (node, depth) -> {
          if (!(node instanceof Element element)) {
            return;
          }
          switch (element.normalName()) {
            case "html" -> {
              if (languageTag[0] == null && element.hasAttr("lang")) {
                languageTag[0] = element.attr("lang");
              }
            }
            case "meta" -> meta(element, metas);
            case "title" -> {
              if (single[0].isEmpty()
                  && element.parent() != null
                  && !element.parent().normalName().equals("svg")) {
                single[0] = element.text();
              }
            }
            case "link" -> {
              if (single[1].isEmpty() && element.attr("rel").equalsIgnoreCase("canonical")) {
                single[1] = element.attr("href").strip();
              }
            }
            case "script" -> {
              if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                Object value = LenientJson.read(element.data());
                if (value != null) {
                  scripts.add(value);
                }
              }
            }
            case "h1" -> headings.add(heading(element));
            case "h2" -> {
              if (subheadings.size() < MOST_SUBHEADINGS) {
                subheadings.add(heading(element));
              }
            }
            case "time" -> time(element, times);
            case "img" -> {
              if (pictures.size() < MOST_PICTURES && element.hasAttr("alt")) {
                pictures.add(Titles.normal(element.attr("alt")));
              }
            }
            default -> published(element, times);
          }
        });
    return new PageHead(
        metas,
        new JsonLd(scripts),
        single[0],
        single[1].isEmpty() ? null : single[1],
        languageTag[0] == null ? "" : languageTag[0],
        headings,
        subheadings,
        times,
        pictures);
  }

  /// A heading's text without the readings of its ruby.
  private static String heading(Element heading) {
    if (heading.childrenSize() == 0 || heading.selectFirst("rt") == null) {
      return heading.text();
    }
    Element base = heading.clone();
    base.select("rt, rp, rtc").remove();
    return base.text();
  }

  /// The first of several names that has a value.
  @Nullable String meta(String... names) {
    for (String name : names) {
      for (String value : metas.getOrDefault(name, List.of())) {
        if (!value.isBlank()) {
          return value;
        }
      }
    }
    return null;
  }

  private static void meta(Element element, Map<String, List<String>> metas) {
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

  private static void time(Element element, List<Time> times) {
    if (times.size() < MOST_TIMES) {
      String marks =
          element.attr("itemprop") + ' ' + element.className() + ' ' + element.attr("pubdate");
      times.add(
          new Time(
              element.attr("datetime").strip(),
              element.text(),
              marks.toLowerCase(Locale.ROOT).contains("publi") || element.hasAttr("pubdate")));
    }
  }

  private static void published(Element element, List<Time> times) {
    if (element.attributesSize() > 0
        && element.attributes().get("itemprop").equals("datePublished")
        && times.size() < MOST_TIMES) {
      String value =
          element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
      times.add(new Time(value.strip(), element.text(), true));
    }
  }
}
