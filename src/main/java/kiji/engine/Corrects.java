package kiji.engine;

import java.time.Duration;
import java.util.List;

/// What words may have been meant to be that an archive hardly knows.
public interface Corrects {
  /// What some words may have been meant to be: the archive's own words nearest to those it hardly
  /// knows. Words it knows, words with digits and words it has nothing near to have no correction.
  /// Costs some milliseconds for each unknown word.
  ///
  /// @param words as typed between spaces; the first few are looked at
  /// @param budget time after which the rest is left out
  List<Correction> corrections(List<String> words, Duration budget);

  /// What a searcher can correct; nothing where its engine cannot, so that every word is taken as
  /// it was typed.
  static Corrects of(Searcher searcher) {
    return searcher instanceof Corrects able ? able : (words, budget) -> List.of();
  }

  /// What a word that an archive hardly knows may have been meant to be.
  ///
  /// @param typed the word as it was typed
  /// @param meant the same with the archive's own words in it
  /// @param isFound whether the word is found as it was typed, if seldom
  record Correction(String typed, String meant, boolean isFound) {}
}
