package kiji.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reader asks for, as a tree. Engines translate it; nothing in it depends on how a language
/// is cut into words.
///
/// A [QueryParser] makes one form only: no [All] right in an [All] and no [Any] right in an [Any],
/// two parts at least; a [Not] only in an [All], beside what it takes away from (`-a` alone is
/// everything without `a`); [In] around a word, a phrase or a prefix; one [Published] in an [All].
public sealed interface SearchQuery {
  /// Every article: an empty search box.
  record Everything() implements SearchQuery {}

  /// A run of characters as typed between spaces; in Japanese it may be a whole sentence.
  ///
  /// @param text the run, width folded
  /// @param exact typed as `+word`: this form only, no variants and no synonyms
  record Word(String text, boolean exact) implements SearchQuery {}

  /// Words in this order: `"a b"`, or with `slop` > 0 near each other: `"a b"~5`, `a AROUND(5) b`.
  ///
  /// @param text the words as typed, in whatever language, without quotes
  /// @param slop by how many places they may stand apart, 0 to 100
  record Phrase(String text, int slop) implements SearchQuery {}

  /// Words that begin so: `semicon*`.
  ///
  /// @param text two letters or digits at least, and nothing else
  record Prefix(String text) implements SearchQuery {}

  /// Words side by side. All count towards the score; how many must be there is the request's
  /// matching.
  record All(List<SearchQuery> parts) implements SearchQuery {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /// `a OR b`: at least one.
  record Any(List<SearchQuery> parts) implements SearchQuery {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /// `-word`: never relaxed, and all the words of its part count.
  record Not(SearchQuery part) implements SearchQuery {}

  /// `title:word`, `body:"a b"`; `body:(a b)` is two of them. Never relaxed.
  record In(TextField field, SearchQuery part) implements SearchQuery {}

  /// What an article meets or does not, whatever its words: it never ranks.
  sealed interface Condition extends SearchQuery {}

  /// `source:nhk`: an outlet's id or name.
  record FromSource(String source) implements Condition {}

  /// `site:example.jp`: the host or any host below it.
  record FromSite(String domain) implements Condition {}

  /// `author:"Jane Doe"`.
  record ByAuthor(String author) implements Condition {}

  /// `section:business`.
  record InSection(String section) implements Condition {}

  /// `lang:ja`.
  ///
  /// @param code `ja`, `en` or `other`
  record InLanguage(String code) implements Condition {}

  /// `after:` (from its first moment), `before:` (up to its first moment), `when:`, `date:`.
  /// Articles without a date are never within.
  ///
  /// @param from first moment within, absent when open
  /// @param before first moment no longer within, absent when open
  record Published(@Nullable Instant from, @Nullable Instant before) implements Condition {}
}
