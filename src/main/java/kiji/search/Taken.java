package kiji.search;

import java.util.List;

/// What a value given for a parameter was read as.
///
/// @param words what could be taken, as Kiji writes it again
/// @param unreadable what could not
public record Taken(List<String> words, List<Unreadable> unreadable) {
  /// Part of a value that means nothing.
  ///
  /// @param word the part
  /// @param expected what would have been good
  /// @param known all that is good, where that can be listed
  public record Unreadable(String word, String expected, List<String> known) {
    public Unreadable {
      known = List.copyOf(known);
    }
  }

  public Taken {
    words = List.copyOf(words);
    unreadable = List.copyOf(unreadable);
  }

  static Taken of(String word) {
    return new Taken(List.of(word), List.of());
  }

  static Taken unreadable(String word, String expected) {
    return new Taken(List.of(), List.of(new Unreadable(word, expected, List.of())));
  }
}
