package kiji.analysis.japanese;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;

/// The parts of speech that are not searched for: Lucene's own list without the symbols, since
/// kuromoji takes rare kanji (`𠮷`) and emoji for symbols. Punctuation goes earlier.
public final class StopTags {
  public static final Set<String> TAGS =
      JapaneseAnalyzer.getDefaultStopTags().stream()
          .filter(tag -> !tag.startsWith("記号"))
          .collect(Collectors.toUnmodifiableSet());

  private StopTags() {}
}
