package kiji.web.feeds;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;

/// A feed as Atom (RFC 4287): `updated` is when an article came into the archive.
final class AtomFeed {
  private AtomFeed() {}

  static String written(Feed feed) {
    return FeedXml.document(
        xml -> xml.in("feed", one -> feed(feed, one), "xmlns", "http://www.w3.org/2005/Atom"));
  }

  private static void feed(Feed feed, FeedXml xml) throws XMLStreamException {
    xml.text("id", feed.id());
    xml.text("title", feed.title());
    xml.text("subtitle", feed.description());
    xml.text("updated", feed.updated().toString());
    xml.text("generator", "Kiji");
    xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.self());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.page());
    for (Feed.Item item : feed.items()) {
      xml.in("entry", one -> entry(item, one), "xml:lang", item.language());
    }
  }

  private static void entry(Feed.Item item, FeedXml xml) throws XMLStreamException {
    xml.text("id", item.id());
    xml.text("title", item.title());
    xml.text("updated", item.arrived().toString());
    OffsetDateTime published = item.published();
    if (published != null) {
      xml.text("published", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(published));
    }
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", item.page());
    String original = item.original();
    if (original != null) {
      xml.empty("link", "rel", "via", "href", original);
    }
    for (String author : item.authors()) {
      xml.in("author", one -> one.text("name", author));
    }
    String section = item.section();
    if (section != null) {
      xml.empty("category", "term", section);
    }
    xml.text("summary", item.summary());
    if (!item.paragraphs().isEmpty()) {
      xml.text("content", item.html(), "type", "html");
    }
  }
}
