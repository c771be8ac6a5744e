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
  /// @param budget of work, in a reference processor's time: words beyond it are taken as typed
  Corrected corrections(List<String> words, Duration budget);

  /// What a searcher can correct; nothing where its engine cannot, so that every word is taken as
  /// it was typed.
  static Corrects of(Searcher searcher) {
    return searcher instanceof Corrects able ? able : (words, budget) -> Corrected.NOTHING;
  }

  /// What was put right.
  ///
  /// @param corrections of those words that have one, in their order
  /// @param partial whether the budget did not reach every word
  /// @param spent what it took of the budget
  record Corrected(List<Correction> corrections, boolean partial, Duration spent) {
    /// Nothing to put right.
    public static final Corrected NOTHING = new Corrected(List.of(), false, Duration.ZERO);

    public Corrected {
      corrections = List.copyOf(corrections);
    }
  }

  /// What a word that an archive hardly knows may have been meant to be.
  ///
  /// @param typed the word as it was typed
  /// @param meant the same with the archive's own words in it
  /// @param isFound whether the word is found as it was typed, if seldom
  record Correction(String typed, String meant, boolean isFound) {}
}
