package kiji.analysis;

/// The ways one text is cut, each into a field of its own. What one layer misses another finds.
public enum Layer {
  /// Japanese words in their dictionary form and English stems, in one field for both languages: an
  /// English word is as rare there as it is in the archive.
  WORDS,
  /// Bigrams, every two neighbouring characters of Japanese: they find words that the dictionary
  /// cuts otherwise.
  BIGRAMS,
  /// What stands on the page: each kanji and hiragana by itself, runs of katakana and Latin words
  /// whole, no stems and no variants. For quotes, `+word` and single characters.
  EXACT
}
