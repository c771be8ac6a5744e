package kiji.engine;

import java.time.Duration;

/// How results are ordered by relevance, as data that each engine translates.
///
/// @param titleWeight of a word in the title, against 1 in the body
/// @param bigramWeight of the bigram field, against 1 for the bilingual one
/// @param surfaceWeight of a Latin word standing as it was typed, against 1 for its stem: `arsene`
///   and `Arsenal` share one
/// @param stopWordWeight of words that say little (`the`, `which`), against 1 for others
/// @param proximityWeight of neighbouring words standing together
/// @param earlyWeight of a word standing at the very beginning of a text, against 1 for all its
///   standing anywhere; less the further down it first stands
/// @param spellingWeight of another spelling of a word typed, against 1 for the word
/// @param synonymWeight of a synonym
/// @param readingWeight of a word that is only read the same
/// @param k1 BM25's saturation of term frequency (Robertson and Zaragoza, The Probabilistic
///   Relevance Framework, 2009)
/// @param b BM25's length normalisation, 0 to 1
/// @param freshnessWeight how much a story of now gains at most, as a share of its score; 0 turns
///   freshness off
/// @param freshnessHalfLife after which half of that is left (Li and Croft, Time-Based Language
///   Models, CIKM 2003)
public record Ranking(
    float titleWeight,
    float bigramWeight,
    float surfaceWeight,
    float stopWordWeight,
    float proximityWeight,
    float earlyWeight,
    float spellingWeight,
    float synonymWeight,
    float readingWeight,
    float k1,
    float b,
    float freshnessWeight,
    Duration freshnessHalfLife) {
  public Ranking {
    if (titleWeight < 1
        || bigramWeight < 0
        || surfaceWeight < 0
        || stopWordWeight < 0
        || proximityWeight < 0
        || earlyWeight < 0
        || spellingWeight < 0
        || synonymWeight < 0
        || readingWeight < 0
        || k1 < 0
        || b < 0
        || b > 1
        || freshnessWeight < 0
        || !freshnessHalfLife.isPositive()) {
      throw new IllegalArgumentException(
          "weights are not negative, a title weighs at least 1, b is 0 to 1, a half-life is positive");
    }
  }

  /// The weights that measured best; figures in src/docs/benchmarks.md.
  public static Ranking standard() {
    return new Ranking(
        2f, .3f, .5f, .2f, .1f, .4f, .9f, .7f, .5f, 1.2f, .75f, .1f, Duration.ofDays(30));
  }

  /// The same with another half-life.
  public Ranking withFreshnessHalfLife(Duration value) {
    return new Ranking(
        titleWeight,
        bigramWeight,
        surfaceWeight,
        stopWordWeight,
        proximityWeight,
        earlyWeight,
        spellingWeight,
        synonymWeight,
        readingWeight,
        k1,
        b,
        freshnessWeight,
        value);
  }
}
