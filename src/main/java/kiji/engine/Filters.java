package kiji.engine;

import java.time.Instant;
import java.util.Set;
import kiji.article.Language;
import org.jspecify.annotations.Nullable;

/// Conditions on results beside the query. An empty set or an absent value lets everything through;
/// several values of one set are alternatives.
///
/// @param sources outlet ids or names, any case
/// @param domains hosts; hosts below them count too
/// @param excludedDomains hosts whose articles are left out, and hosts below them
/// @param languages languages of the story
/// @param sections as outlets name them, any case
/// @param authors full names, any case
/// @param from first moment within
/// @param before first moment no longer within
public record Filters(
    Set<String> sources,
    Set<String> domains,
    Set<String> excludedDomains,
    Set<Language> languages,
    Set<String> sections,
    Set<String> authors,
    @Nullable Instant from,
    @Nullable Instant before) {
  /// Lets everything through.
  public static final Filters NONE =
      new Filters(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null);

  public Filters {
    sources = Set.copyOf(sources);
    domains = Set.copyOf(domains);
    excludedDomains = Set.copyOf(excludedDomains);
    languages = Set.copyOf(languages);
    sections = Set.copyOf(sections);
    authors = Set.copyOf(authors);
  }
}
