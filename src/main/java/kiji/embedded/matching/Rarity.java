package kiji.embedded.matching;

/// How much a word tells by how few articles have it: the inverse document frequency of BM25, as
/// Lucene counts it.
public final class Rarity {
  private Rarity() {}

  /// The rarity of a word.
  ///
  /// @param articles that have it, at most all; of several words as one, their mean
  /// @param all articles that there are
  public static double of(double articles, int all) {
    return Math.log(1 + (all - articles + .5) / (articles + .5));
  }
}
