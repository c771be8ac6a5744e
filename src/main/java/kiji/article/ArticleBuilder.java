package kiji.article;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sets the parts of an [Article] by name. Not for sharing between threads.
public final class ArticleBuilder {
  private final ArticleId id;
  private final String title;
  private final String body;
  private Language language = Language.OTHER;
  private Outlet outlet = Outlet.UNKNOWN;
  private List<String> authors = List.of();
  private List<Reading> readings = List.of();
  private @Nullable OffsetDateTime publishedAt;
  private @Nullable OffsetDateTime updatedAt;
  private @Nullable String url;
  private @Nullable String section;
  private @Nullable String description;
  private @Nullable String imageUrl;
  private @Nullable String agency;

  ArticleBuilder(ArticleId id, String title, String body) {
    this.id = id;
    this.title = title;
    this.body = body;
  }

  public ArticleBuilder language(Language value) {
    language = value;
    return this;
  }

  public ArticleBuilder outlet(Outlet value) {
    outlet = value;
    return this;
  }

  public ArticleBuilder authors(List<String> value) {
    authors = value;
    return this;
  }

  public ArticleBuilder readings(List<Reading> value) {
    readings = value;
    return this;
  }

  public ArticleBuilder publishedAt(@Nullable OffsetDateTime value) {
    publishedAt = value;
    return this;
  }

  public ArticleBuilder updatedAt(@Nullable OffsetDateTime value) {
    updatedAt = value;
    return this;
  }

  public ArticleBuilder url(@Nullable String value) {
    url = value;
    return this;
  }

  public ArticleBuilder section(@Nullable String value) {
    section = value;
    return this;
  }

  public ArticleBuilder description(@Nullable String value) {
    description = value;
    return this;
  }

  public ArticleBuilder imageUrl(@Nullable String value) {
    imageUrl = value;
    return this;
  }

  public ArticleBuilder agency(@Nullable String value) {
    agency = value;
    return this;
  }

  /// The article as set so far.
  public Article build() {
    return new Article(
        id,
        title,
        body,
        language,
        outlet,
        authors,
        publishedAt,
        updatedAt,
        url,
        section,
        description,
        imageUrl,
        agency,
        readings);
  }
}
