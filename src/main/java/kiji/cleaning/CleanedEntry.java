package kiji.cleaning;

import kiji.corpus.SourcePage;

/// What came of one entry of a corpus that is cleaned as a whole.
public sealed interface CleanedEntry {
  /// The entry's path in the corpus.
  String path();

  /// A page that was cleaned.
  ///
  /// @param trace how; without its decisions where the page was known already, unless they were
  ///   asked for
  record Page(SourcePage page, CleaningTrace trace) implements CleanedEntry {
    @Override
    public String path() {
      return page.path();
    }
  }

  /// One that could not be read, that takes too long to clean, or that breaks the cleaner.
  ///
  /// @param reason in one line
  record Unread(String path, String reason) implements CleanedEntry {}
}
