package kiji.web.feeds;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;

/// A feed as RSS 2.0.
final class RssFeed {
  private RssFeed() {}

  static String written(Feed feed) {
    return FeedXml.document(
        xml ->
            xml.in(
                "rss",
                rss -> rss.in("channel", channel -> channel(feed, channel)),
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/"));
  }

  private static void channel(Feed feed, FeedXml xml) throws XMLStreamException {
    xml.text("title", feed.title());
    xml.text("link", feed.page());
    xml.text("description", feed.description());
    xml.text("lastBuildDate", date(feed.updated().atOffset(ZoneOffset.UTC)));
    xml.text("generator", "Kiji");
    xml.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", feed.self());
    for (Feed.Item item : feed.items()) {
      xml.in("item", one -> item(item, one));
    }
  }

  private static void item(Feed.Item item, FeedXml xml) throws XMLStreamException {
    xml.text("title", item.title());
    xml.text("link", item.page());
    xml.text("guid", item.id(), "isPermaLink", "false");
    OffsetDateTime published = item.published();
    xml.text(
        "pubDate", date(published == null ? item.arrived().atOffset(ZoneOffset.UTC) : published));
    for (String author : item.authors()) {
      xml.text("dc:creator", author);
    }
    xml.text("dc:publisher", item.outlet());
    xml.text("dc:language", item.language());
    xml.text("category", item.section());
    xml.text("description", item.summary());
    if (!item.paragraphs().isEmpty()) {
      xml.text("content:encoded", item.html());
    }
  }

  private static String date(OffsetDateTime time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
  }
}
