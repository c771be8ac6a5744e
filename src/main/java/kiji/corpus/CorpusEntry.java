package kiji.corpus;

/// What walking a corpus comes upon: every file, and every record in a file, is exactly one of
/// these.
public sealed interface CorpusEntry {
  /// As in [SourcePage#path].
  String path();

  /// A page to clean.
  record Page(SourcePage page) implements CorpusEntry {
    @Override
    public String path() {
      return page.path();
    }
  }

  /// Left out on purpose: not a kind that Kiji reads, a link, listed in `.ignore`.
  record Skipped(String path, String reason) implements CorpusEntry {}

  /// Should have been a page and could not be read.
  ///
  /// @param offset the byte or line where it went wrong; 0 when the whole file did
  /// @param hash SHA-256 of what was read, hexadecimal; empty when nothing was
  record Unreadable(String path, String reason, long offset, String hash) implements CorpusEntry {}
}
