package kiji.web.api;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kiji.article.Article;
import kiji.article.Outlet;
import kiji.web.request.WebLink;
import org.jspecify.annotations.Nullable;

/// An article as JSON, in NewsAPI.org's names.
///
/// @param author all authors in one line, else the wire agency; null when neither is named
/// @param description the page's own summary, else the story's lead
/// @param content the story's text, or its beginning
/// @param publishedAt ISO 8601 with the page's own offset
record ApiArticle(
    String id,
    Source source,
    @Nullable String author,
    List<String> authors,
    String title,
    @Nullable String description,
    @Nullable String url,
    @Nullable String urlToImage,
    @Nullable String publishedAt,
    String content,
    String language,
    @Nullable String section) {
  /// An outlet.
  record Source(String id, String name) {
    static Source of(Outlet outlet) {
      return new Source(outlet.id(), outlet.name());
    }
  }

  /// With the story's whole text.
  static ApiArticle whole(Article article) {
    return of(article, article.body());
  }

  /// With the beginning of the story's text.
  static ApiArticle beginning(Article article) {
    return of(article, ContentStart.of(article.body()));
  }

  private static ApiArticle of(Article article, String content) {
    return new ApiArticle(
        article.id().value(),
        Source.of(article.outlet()),
        article.authors().isEmpty() ? article.agency() : String.join(", ", article.authors()),
        article.authors(),
        article.title(),
        Lead.of(article),
        WebLink.orNull(article.url()),
        WebLink.orNull(article.imageUrl()),
        moment(article.publishedAt()),
        content,
        article.language().code(),
        article.section());
  }

  static @Nullable String moment(@Nullable OffsetDateTime time) {
    return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
