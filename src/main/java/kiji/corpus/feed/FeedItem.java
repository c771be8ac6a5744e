package kiji.corpus.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.article.ArticleId;
import kiji.corpus.PageFacts;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// One item (RSS) or entry (Atom) of a feed: what it says of its story.
final class FeedItem {
  private static final String[] CONTENTS = {
    "content:encoded",
    "content",
    "atom:content",
    "xhtml:body",
    "body",
    "fullitem",
    "xhtml:div",
    "description",
    "summary",
    "atom:summary",
    "dc:description",
    "itunes:summary",
    "media:description",
    "tagline"
  };
  private static final String[] DATES = {
    "pubdate",
    "dc:date",
    "published",
    "issued",
    "atom:published",
    "dc:issued",
    "dcterms:issued",
    "dc:created",
    "created",
    "date",
    "updated",
    "modified",
    "atom:updated",
    "dc:modified",
    "expirationdate"
  };
  private static final String[] SECTIONS = {"category", "dc:subject", "atom:category", "section"};

  /// `editor@paper.example (Jo Ito)`, and the other way round.
  private static final Pattern MAIL_AND_NAME =
      Pattern.compile("^\\S+@\\S+\\s*\\((.+)\\)$|^(.+?)\\s*[(<]\\S+@\\S+[)>]$");

  private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}>");

  /// So much longer, and a text is the story of which another is the beginning.
  private static final double LONGER = 1.6;

  private final Element item;
  private final Element feed;

  FeedItem(Element item, Element feed) {
    this.item = item;
    this.feed = feed;
  }

  /// Its story as HTML: the full one, else its summary; empty when it has neither. Where what
  /// should be the full one only leads to it, the summary tells more.
  String html() {
    String first = "";
    String longest = "";
    for (String name : CONTENTS) {
      for (Element element : FeedReader.children(item, name)) {
        String html = FeedText.html(element);
        first = first.isEmpty() ? html : first;
        longest = html.length() > longest.length() ? html : longest;
      }
    }
    return longest.length() > LONGER * first.length() && text(longest) > LONGER * text(first)
        ? longest
        : first;
  }

  private static int text(String html) {
    return TAG.matcher(html).replaceAll(" ").replaceAll("\\s+", " ").strip().length();
  }

  PageFacts facts() {
    String url = url();
    String title = first(item, "title", "dc:title", "atom:title", "media:title");
    return new PageFacts(
        url == null ? id() : null, url, title, source(), date(), null, section(), authors());
  }

  private @Nullable String url() {
    List<String> candidates = new ArrayList<>();
    candidates.add(first(item, "feedburner:origlink"));
    candidates.add(alternate(FeedReader.children(item, "link")));
    candidates.add(alternate(FeedReader.children(item, "atom:link")));
    for (Element guid : FeedReader.children(item, "guid")) {
      boolean isPermaLink = !guid.attr("isPermaLink").equalsIgnoreCase("false");
      candidates.add(isPermaLink ? FeedText.line(guid) : null);
    }
    candidates.add(item.attr("rdf:about"));
    candidates.add(first(item, "id"));
    for (String candidate : candidates) {
      String url = candidate == null || candidate.isBlank() ? null : absolute(candidate.strip());
      if (url != null) {
        return url;
      }
    }
    return null;
  }

  /// The link to the story itself among links to comments, enclosures and other forms of it.
  private static @Nullable String alternate(List<Element> links) {
    String found = null;
    for (Element link : links) {
      String href = link.attr("href").isBlank() ? link.attr("atom:href") : link.attr("href");
      String rel = link.attr("rel").strip();
      String target = href.isBlank() ? FeedText.line(link) : href.strip();
      boolean isStory = rel.isEmpty() || rel.equalsIgnoreCase("alternate");
      boolean isPage = link.attr("type").isBlank() || link.attr("type").contains("html");
      if (isStory && !target.isEmpty() && (found == null || isPage)) {
        found = target;
        if (isPage) {
          return found;
        }
      }
    }
    return found;
  }

  private @Nullable String absolute(String address) {
    try {
      URI uri = URI.create(address.replace(" ", "%20"));
      if (!uri.isAbsolute()) {
        String base = base();
        uri = base == null ? uri : URI.create(base).resolve(uri);
      }
      String scheme = uri.getScheme();
      return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)
          ? uri.toString()
          : null;
    } catch (IllegalArgumentException e) {
      return null; // not an address: the item has one less
    }
  }

  private @Nullable String base() {
    for (Element at = item; at != null; at = at.parent()) {
      if (at.attr("xml:base").startsWith("http")) {
        return at.attr("xml:base");
      }
    }
    String link = alternate(FeedReader.children(feed, "link"));
    return link != null && link.startsWith("http") ? link : null;
  }

  /// An id that is no address still tells the item from others.
  private @Nullable String id() {
    String given = first(item, "guid", "id");
    return given == null ? null : ArticleId.derivedFrom(given).value();
  }

  private @Nullable String source() {
    String own = first(item, "source");
    if (own == null) {
      Element source = FeedReader.child(item, "source");
      own = source == null ? null : first(source, "title");
    }
    String ofFeed = own == null ? first(feed, "title", "dc:publisher", "dc:title") : own;
    return ofFeed == null ? first(feed, "dc:publisher") : ofFeed;
  }

  private @Nullable String date() {
    return first(item, DATES);
  }

  private @Nullable String section() {
    for (String name : SECTIONS) {
      for (Element element : FeedReader.children(item, name)) {
        String label =
            element.attr("label").isBlank() ? element.attr("term") : element.attr("label");
        String text = label.isBlank() ? FeedText.line(element) : label.strip();
        if (!text.isEmpty() && text.length() <= 60 && !text.startsWith("http")) {
          return text;
        }
      }
    }
    return null;
  }

  private List<String> authors() {
    List<String> authors = names(item, "dc:creator", "author", "atom:author", "dc:author");
    Element source = FeedReader.child(item, "source");
    if (authors.isEmpty() && source != null) {
      authors = names(source, "author");
    }
    return authors.isEmpty() ? names(feed, "author", "atom:author") : authors;
  }

  private static List<String> names(Element of, String... elements) {
    List<String> names = new ArrayList<>();
    for (String element : elements) {
      for (Element author : FeedReader.children(of, element)) {
        Element name = FeedReader.child(author, "name");
        Element prefixed = name == null ? FeedReader.child(author, "atom:name") : name;
        String text = person(FeedText.line(prefixed == null ? author : prefixed));
        boolean isNoName = prefixed == null && !author.children().isEmpty();
        if (!text.isEmpty() && !isNoName && !names.contains(text)) {
          names.add(text);
        }
      }
      if (!names.isEmpty()) {
        return names;
      }
    }
    return names;
  }

  private static String person(String text) {
    Matcher mail = MAIL_AND_NAME.matcher(text);
    if (mail.matches()) {
      return (mail.group(1) == null ? mail.group(2) : mail.group(1)).strip();
    }
    return text.contains("@") && !text.contains(" ") ? "" : text;
  }

  private static @Nullable String first(Element of, String... names) {
    for (String name : names) {
      for (Element element : FeedReader.children(of, name)) {
        boolean hasParts =
            element.children().stream().anyMatch(c -> FeedNames.of(c).equals("title"));
        String line = hasParts ? "" : FeedText.line(element);
        if (!line.isEmpty()) {
          return line;
        }
      }
    }
    return null;
  }
}
