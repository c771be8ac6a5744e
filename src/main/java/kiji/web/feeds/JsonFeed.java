package kiji.web.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import kiji.web.edge.Json;
import org.jspecify.annotations.Nullable;

/// A feed as JSON Feed 1.1: `date_modified` is when an article came into the archive.
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(
    String version,
    String title,
    String description,
    @JsonProperty("home_page_url") String page,
    @JsonProperty("feed_url") String self,
    List<JsonItem> items) {
  /// An article.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record JsonItem(
      String id,
      String url,
      @JsonProperty("external_url") @Nullable String original,
      String title,
      @Nullable String summary,
      @JsonProperty("content_html") @Nullable String html,
      @JsonProperty("content_text") @Nullable String text,
      @JsonProperty("date_published") @Nullable String published,
      @JsonProperty("date_modified") String modified,
      List<Author> authors,
      @Nullable List<String> tags,
      String language) {
    static JsonItem of(Feed.Item item) {
      OffsetDateTime published = item.published();
      String section = item.section();
      boolean whole = !item.paragraphs().isEmpty();
      return new JsonItem(
          item.id(),
          item.page(),
          item.original(),
          item.title(),
          item.summary(),
          whole ? item.html() : null,
          whole ? null : Objects.requireNonNullElse(item.summary(), ""),
          published == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(published),
          item.arrived().toString(),
          item.authors().stream().map(Author::new).toList(),
          section == null ? null : List.of(section),
          item.language());
    }
  }

  /// Who wrote it.
  record Author(String name) {}

  static String written(Feed feed) {
    return Json.MAPPER.writeValueAsString(
        new JsonFeed(
            "https://jsonfeed.org/version/1.1",
            feed.title(),
            feed.description(),
            feed.page(),
            feed.self(),
            feed.items().stream().map(JsonItem::of).toList()));
  }
}
