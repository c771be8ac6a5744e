package kiji.analysis.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A [WordBook] in memory.
final class WordPairs implements WordBook {
  private final Map<String, List<Translation>> english = new HashMap<>();
  private final Map<String, List<Translation>> japanese = new HashMap<>();

  /// Adds a pair in both directions; what is there already stays as it is.
  void add(String ja, String en, float weight) {
    put(english, WordKeys.japanese(ja), new Translation(en, weight));
    put(japanese, EnglishKeys.exact(en), new Translation(ja, weight));
    put(japanese, EnglishKeys.rough(en), new Translation(ja, weight));
  }

  /// How many Japanese words there are.
  int size() {
    return english.size();
  }

  @Override
  public List<Translation> english(String word) {
    return english.getOrDefault(WordKeys.japanese(word), List.of());
  }

  @Override
  public List<Translation> japanese(String words) {
    return EnglishKeys.find(words, key -> japanese.getOrDefault(key, List.of()));
  }

  private static void put(
      Map<String, List<Translation>> book, String key, Translation translation) {
    if (key.isEmpty()) {
      return;
    }
    List<Translation> known = book.computeIfAbsent(key, unknown -> new ArrayList<>(2));
    if (known.stream().noneMatch(one -> one.text().equalsIgnoreCase(translation.text()))) {
      known.add(translation);
      known.sort(Comparator.comparingDouble(Translation::weight).reversed());
    }
  }
}
