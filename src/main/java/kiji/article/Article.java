package kiji.article;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One news story, cleaned: what is indexed, searched and shown.
///
/// @param id what it is known by
/// @param title its headline without the site's name; may be empty
/// @param body paragraphs separated by a blank line, subheadings kept, nothing else of the page
/// @param language the language of the story
/// @param outlet who published it
/// @param authors people, in the page's order; empty when unnamed
/// @param publishedAt with the page's own offset
/// @param updatedAt when the page says it was changed
/// @param url the canonical address, http or https
/// @param section as the outlet names it (`Business`, `経済`)
/// @param description the page's own summary
/// @param imageUrl the lead image's address, http or https
/// @param agency the wire agency it came from (`AFP`, `共同`)
/// @param readings what its ruby told
public record Article(
    ArticleId id,
    String title,
    String body,
    Language language,
    Outlet outlet,
    List<String> authors,
    @Nullable OffsetDateTime publishedAt,
    @Nullable OffsetDateTime updatedAt,
    @Nullable String url,
    @Nullable String section,
    @Nullable String description,
    @Nullable String imageUrl,
    @Nullable String agency,
    List<Reading> readings) {
  public Article {
    authors = List.copyOf(authors);
    publishedAt = OwnClock.of(publishedAt, language, outlet);
    updatedAt = OwnClock.of(updatedAt, language, outlet);
    readings = List.copyOf(readings);
  }

  /// Begins an article; what is not set stays absent. The same article, known by another id.
  public Article withId(ArticleId value) {
    return new Article(
        value,
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

  /// The same article with another text.
  public Article withBody(String value) {
    return new Article(
        id,
        title,
        value,
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

  public static ArticleBuilder builder(ArticleId id, String title, String body) {
    return new ArticleBuilder(id, title, body);
  }
}
