package kiji.analysis;

import java.util.List;

/// Something else that is searched for some of the words typed.
///
/// @param from the first of those words
/// @param to behind the last of them
/// @param text as a reader is told of it
/// @param words what is looked for, in this order, as it stands in the index
/// @param kind why it may stand for them
/// @param layer where it is looked for: as words, or as it stands on a page where it is cut smaller
public record Alternative(
    int from, int to, String text, List<CutToken> words, Kind kind, Layer layer) {
  public Alternative {
    words = List.copyOf(words);
    if (from >= to || words.isEmpty()) {
      throw new IllegalArgumentException("no words stand for no words: " + text);
    }
  }

  /// Why one thing may stand for another.
  public enum Kind {
    /// The same word or number, written otherwise.
    SPELLING,
    /// Another word for the same thing.
    SYNONYM,
    /// A word that is read the same.
    READING
  }
}
