package kiji.engine;

import java.time.Instant;
import java.util.Set;
import kiji.article.Language;
import org.jspecify.annotations.Nullable;

/// Conditions on results beside the query. An absent value lets everything through.
///
/// @param only what articles must have
/// @param without what they must not
/// @param from first moment within
/// @param before first moment no longer within
/// @param arrivedFrom came into the archive then or later, whenever it was published
public record Filters(
    Values only,
    Values without,
    @Nullable Instant from,
    @Nullable Instant before,
    @Nullable Instant arrivedFrom) {
  /// Lets everything through.
  public static final Filters NONE = only(Values.NONE);

  /// Values of articles' properties. Of one property they are alternatives; an empty set says
  /// nothing of it.
  ///
  /// @param sources outlet ids or names, any case
  /// @param domains hosts; hosts below them count too
  /// @param languages languages of the story
  /// @param sections as outlets name them, any case
  /// @param authors full names, any case
  public record Values(
      Set<String> sources,
      Set<String> domains,
      Set<Language> languages,
      Set<String> sections,
      Set<String> authors) {
    /// Of no property.
    public static final Values NONE = new Values(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Values {
      sources = Set.copyOf(sources);
      domains = Set.copyOf(domains);
      languages = Set.copyOf(languages);
      sections = Set.copyOf(sections);
      authors = Set.copyOf(authors);
    }
  }

  /// Whenever they came into the archive.
  public Filters(Values only, Values without, @Nullable Instant from, @Nullable Instant before) {
    this(only, without, from, before, null);
  }

  /// Articles with these values.
  public static Filters only(Values values) {
    return new Filters(values, Values.NONE, null, null, null);
  }

  /// Articles of a span of time.
  public static Filters between(@Nullable Instant from, @Nullable Instant before) {
    return new Filters(Values.NONE, Values.NONE, from, before, null);
  }
}
