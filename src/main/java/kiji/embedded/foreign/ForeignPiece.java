package kiji.embedded.foreign;

import java.util.List;
import java.util.stream.Stream;
import kiji.embedded.matching.IndexedWords;

/// A piece of a search and what it is in the other language.
///
/// @param typed the piece as typed
/// @param words its own words, as the index would have them
/// @param candidates what it is in the other language, each in the index; may be empty
/// @param onlyWithNext whether it lets an article in only with the next piece: a name that is a
///   word too, before its title
public record ForeignPiece(
    String typed, List<String> words, List<Candidate> candidates, boolean onlyWithNext) {
  public ForeignPiece {
    words = List.copyOf(words);
    candidates = List.copyOf(candidates);
  }

  /// A piece of its own.
  ForeignPiece(String typed, List<String> words, List<Candidate> candidates) {
    this(typed, words, candidates, false);
  }

  private static final int MOST_OF_ONE = 3;
  private static final int MOST_OF_ALL = 24;

  /// What was searched for pieces, for a reader: the likeliest of each.
  public static List<String> texts(List<ForeignPiece> pieces) {
    return pieces.stream()
        .flatMap(piece -> piece.candidates().stream().limit(MOST_OF_ONE))
        .map(Candidate::text)
        .distinct()
        .limit(MOST_OF_ALL)
        .toList();
  }

  /// The same with more candidates.
  ForeignPiece with(List<Candidate> more) {
    return new ForeignPiece(
        typed,
        words,
        Stream.concat(candidates.stream(), more.stream()).distinct().toList(),
        onlyWithNext);
  }

  /// A translation that the index has.
  ///
  /// @param text as the dictionary has it
  /// @param weight how surely it is meant, up to 1
  /// @param present as the index has it
  record Candidate(String text, float weight, IndexedWords.Present present) {}
}
