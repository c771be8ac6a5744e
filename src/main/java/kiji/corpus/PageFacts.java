package kiji.corpus;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a page from beside it: a sidecar, a JSON line's fields, a WARC record's target.
/// Texts stand as written; the cleaner reads dates and languages from them, and notes what it
/// cannot read.
///
/// @param id the article's own id, when one is given
/// @param url the page's address
/// @param title only from feeds and records around HTML
/// @param source the outlet's name or id
/// @param publishedAt a date as written
/// @param language a code or tag
/// @param section as the outlet names it
/// @param authors people in order; empty when unnamed
/// @param fetch where and when a crawler got it; says less than the page, where it says the same
public record PageFacts(
    @Nullable String id,
    @Nullable String url,
    @Nullable String title,
    @Nullable String source,
    @Nullable String publishedAt,
    @Nullable String language,
    @Nullable String section,
    List<String> authors,
    @Nullable Fetch fetch) {
  /// A crawler's visit.
  ///
  /// @param url the address it asked for
  /// @param at when; null when it does not say
  public record Fetch(String url, @Nullable Instant at) {}

  /// Nothing is known.
  public static final PageFacts NONE =
      new PageFacts(null, null, null, null, null, null, null, List.of());

  /// What is told by someone who fetched nothing.
  public PageFacts(
      @Nullable String id,
      @Nullable String url,
      @Nullable String title,
      @Nullable String source,
      @Nullable String publishedAt,
      @Nullable String language,
      @Nullable String section,
      List<String> authors) {
    this(id, url, title, source, publishedAt, language, section, authors, null);
  }

  /// What a crawler tells of a page.
  public static PageFacts of(Fetch fetch) {
    return new PageFacts(null, null, null, null, null, null, null, List.of(), fetch);
  }

  /// The same, where what a sidecar says of a whole file wins: outlet, language, section, authors.
  public PageFacts within(PageFacts file) {
    return new PageFacts(
        id,
        url,
        title,
        file.source == null ? source : file.source,
        publishedAt,
        file.language == null ? language : file.language,
        file.section == null ? section : file.section,
        file.authors.isEmpty() ? authors : file.authors,
        fetch);
  }

  public PageFacts {
    authors = List.copyOf(authors);
  }
}
