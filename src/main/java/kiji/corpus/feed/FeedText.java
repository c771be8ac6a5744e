package kiji.corpus.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;

/// What an element of a feed holds, as HTML: markup may stand in it escaped, in CDATA, as it is, or
/// in base64, and many feeds declare another of these than they use.
final class FeedText {
  private static final Pattern MARKUP =
      Pattern.compile("(?i)</(?:p|div|a|b|i|em|strong|span|li|ul|h[1-6])>|<(?:br|p|img)\\b");

  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

  private FeedText() {}

  /// The element's content as HTML; empty when it holds none.
  static String html(Element element) {
    if (!element.children().isEmpty()) {
      StringBuilder html = new StringBuilder();
      for (Node child : element.childNodes()) {
        html.append(child.outerHtml());
      }
      return html.toString().strip();
    }
    String text = element.wholeText().strip();
    String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
    boolean isEncoded =
        element.attr("mode").equalsIgnoreCase("base64") || type.equals("application/octet-stream");
    if (isEncoded) {
      return decoded(text);
    }
    boolean isPlain = type.equals("text") || type.equals("text/plain");
    boolean isEscaped = isPlain && !MARKUP.matcher(text).find();
    return text.indexOf('<') < 0 || isEscaped
        ? paragraphs(isEscaped ? Entities.escape(text) : text)
        : text;
  }

  /// The element's content as one line without markup's white space; entities stand for themselves.
  static String line(Element element) {
    return element.wholeText().strip().replaceAll("\\s+", " ");
  }

  /// Text without markup has its paragraphs parted by empty lines.
  private static String paragraphs(String text) {
    return BLANK_LINE.matcher(text).replaceAll("<p>");
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // declared as base64 and is none: then it is text
    }
  }
}
