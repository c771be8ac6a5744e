package kiji.analysis;

import java.util.List;

/// A word list that a person keeps, as it stands: one's own words or synonyms.
///
/// @param name as messages call it
/// @param lines each a word or a group of words, or a comment
public record WordFile(String name, List<String> lines) {
  public static final WordFile NONE = new WordFile("", List.of());

  public WordFile {
    lines = List.copyOf(lines);
  }
}
