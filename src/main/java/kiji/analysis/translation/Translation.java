package kiji.analysis.translation;

/// A word or phrase of the other language.
///
/// @param text as it is written
/// @param weight how surely it is meant: 1 for the first meaning of a common word, less for others
public record Translation(String text, float weight) {
  public Translation {
    if (text.isEmpty() || !(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException(
          "a translation has a text and weighs up to 1: '" + text + "', " + weight);
    }
  }

  /// The same, so much less sure.
  public Translation times(float factor) {
    return new Translation(text, weight * factor);
  }
}
