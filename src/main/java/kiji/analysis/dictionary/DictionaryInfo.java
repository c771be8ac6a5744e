package kiji.analysis.dictionary;

import java.time.Instant;
import java.util.List;

/// What a compiled dictionary holds.
///
/// @param built when it was compiled
/// @param sources what from
/// @param japanese how many Japanese words, names and readings can be looked up
/// @param english how many English words and phrases
public record DictionaryInfo(
    Instant built, List<DictionarySource> sources, int japanese, int english) {
  public DictionaryInfo {
    sources = List.copyOf(sources);
  }

  /// How many entries were read.
  public int entries() {
    return sources.stream().mapToInt(DictionarySource::entries).sum();
  }
}
