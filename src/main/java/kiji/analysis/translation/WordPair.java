package kiji.analysis.translation;

/// Two ways to say one thing that stand side by side in an article.
///
/// @param first Japanese, or the whole of an English name
/// @param second English, or its abbreviation
public record WordPair(Kind kind, String first, String second) {
  /// What the two are to each other.
  public enum Kind {
    /// A Japanese word and an English one.
    MEANS,
    /// An English name and its abbreviation.
    SHORT_FOR
  }
}
