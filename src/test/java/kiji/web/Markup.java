package kiji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Looks at a page as a browser parses it, for markup that no template of ours wrote.
public final class Markup {
  private static final Set<String> ELEMENTS =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "link",
          "script",
          "body",
          "a",
          "header",
          "span",
          "form",
          "label",
          "input",
          "button",
          "main",
          "aside",
          "details",
          "summary",
          "h1",
          "h2",
          "h3",
          "section",
          "ul",
          "ol",
          "li",
          "fieldset",
          "legend",
          "div",
          "nav",
          "p",
          "article",
          "time",
          "mark",
          "footer",
          "dl",
          "dt",
          "dd",
          "code",
          "pre",
          "figure",
          "figcaption",
          "svg",
          "rect",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "rp",
          "rt",
          "ruby",
          "strong",
          "kbd");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "lang",
          "charset",
          "name",
          "content",
          "rel",
          "href",
          "type",
          "title",
          "src",
          "defer",
          "class",
          "aria-label",
          "action",
          "method",
          "role",
          "for",
          "id",
          "value",
          "placeholder",
          "data-suggestions",
          "checked",
          "aria-labelledby",
          "autocomplete",
          "autocapitalize",
          "spellcheck",
          "enterkeyhint",
          "maxlength",
          "autofocus",
          "required",
          "aria-current",
          "aria-hidden",
          "tabindex",
          "start",
          "datetime",
          "open",
          "scope",
          "viewBox",
          "preserveAspectRatio",
          "focusable",
          "x",
          "y",
          "width",
          "height",
          "property",
          "hidden",
          "data-copied",
          "aria-invalid",
          "aria-describedby");
  private static final Set<String> TYPES =
      Set.of("checkbox", "text", "search", "hidden", "submit", "date", "button");

  private Markup() {}

  /// What a link or button is called by who cannot see it; their labels go before their texts.
  private static String spoken(Element element) {
    return isNamedByItsText(element) && element.hasAttr("aria-label")
        ? words(element.attr("aria-label"))
        : seen(element);
  }

  private static String seen(Element element) {
    Element shown = element.clone();
    shown.select("[aria-hidden=true], .unseen").remove();
    return isNamedByItsText(element) ? words(shown.text()) : "";
  }

  private static String words(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static boolean isNamedByItsText(Element element) {
    return element.tagName().equals("a") || element.tagName().equals("button");
  }

  /// The page parsed, once nothing in it is active that should not be.
  public static Document harmless(String html, String what) {
    Document page = Jsoup.parse(html);
    for (Element element : page.select("html, html *")) {
      assertThat(ELEMENTS).as(what).contains(element.tagName());
      for (Attribute attribute : element.attributes()) {
        assertThat(ATTRIBUTES).as(what).contains(attribute.getKey());
      }
      if (element.hasAttr("href")) {
        assertThat(element.attr("href")).as(what).matches("(?s)(/(?!/)|#|https?://[^/]).*");
      }
      assertThat(spoken(element))
          .as(what + ": what is heard has what is seen")
          .contains(seen(element));
      if (element.tagName().equals("input") || element.tagName().equals("button")) {
        assertThat(TYPES).as(what).contains(element.attr("type"));
      }
    }
    assertThat(page.select("script"))
        .as(what)
        .singleElement()
        .satisfies(
            script -> {
              assertThat(script.attr("src")).startsWith("/assets/kiji.js?v=");
              assertThat(script.data()).isEmpty();
            });
    assertThat(page.select("link[rel=stylesheet]")).as(what).hasSize(1);
    assertThat(page.select("form").eachAttr("action"))
        .as(what)
        .isSubsetOf("/", "/alerts", "/alerts?ui=ja", "/alerts?ui=en");
    return page;
  }
}
