package kiji.analysis;

/// A line of a word list that could not be used. It is left out and stops nothing.
///
/// @param file which list, as its reader knows it
/// @param number from 1
/// @param why what is wrong with it and what to write instead
public record BadLine(String file, int number, String why) {
  /// As a sentence.
  public String text() {
    return "Line %d of %s was left out: %s.".formatted(number, file, why);
  }
}
