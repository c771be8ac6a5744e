package kiji.corpus.feed;

import java.util.Locale;
import org.jsoup.nodes.Element;

/// Names a feed's elements alike whatever prefix a feed gives them, and whether or not it declares
/// its namespaces: the formats' own are bare (`title`), the rest as they are usually written
/// (`dc:date`, `content:encoded`, `atom:link`).
final class FeedNames {
  private FeedNames() {}

  /// The name of an element.
  static String of(Element element) {
    String local = element.tag().localName().toLowerCase(Locale.ROOT);
    String prefix = prefix(element);
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }

  private static String prefix(Element element) {
    String namespace = element.tag().namespace().toLowerCase(Locale.ROOT);
    if (namespace.contains("purl.org/dc/") || namespace.contains("purl.org/metadata/dublin_core")) {
      return "dc";
    }
    if (namespace.contains("purl.org/rss/1.0/modules/content")) {
      return "content";
    }
    if (namespace.contains("w3.org/2005/atom") || namespace.contains("purl.org/atom/")) {
      return isInRss(element) ? "atom" : "";
    }
    if (namespace.contains("w3.org/1999/xhtml")) {
      return "xhtml";
    }
    if (namespace.contains("feedburner")) {
      return "feedburner";
    }
    String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
    boolean isCore =
        namespace.contains("purl.org/rss/1.0/")
            || namespace.contains("purl.org/net/rss1.1")
            || namespace.contains("my.netscape.com")
            || namespace.contains("rss.userland.com")
            || namespace.contains("backend.userland.com")
            || namespace.contains("rss-syntax");
    boolean isModule = namespace.contains("/modules/");
    return (isCore && !isModule) || prefix.equals("rdf") ? "" : prefix;
  }

  /// Atom's elements stand in RSS too, where `link` is another thing than `atom:link`.
  private static boolean isInRss(Element element) {
    for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
      String name = parent.tag().localName();
      if (name.equalsIgnoreCase("rss") || name.equalsIgnoreCase("rdf")) {
        return true;
      }
    }
    return false;
  }
}
