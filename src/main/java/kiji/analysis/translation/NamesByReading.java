package kiji.analysis.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kiji.text.Romaji;
import kiji.text.Scripts;

/// Words of an archive by how Japanese reads them, in one spelling of Latin letters: `チュウニチ` and
/// `Chunichi` meet, whatever was made of the long vowel. Filled by one thread, then safe for many.
public final class NamesByReading {
  /// In letters of [Romaji]'s spelling: shorter ones are read too many ways.
  private static final int SHORTEST = 4;

  private static final int LONGEST = 24;
  private static final int SHORTEST_PART = 2;
  private static final int MOST_FOUND = 6;

  private final Map<String, List<String>> words = new HashMap<>();

  /// Takes a word of the archive; one that is known already, as from another text, counts once.
  ///
  /// @param reading in kana or in Latin letters
  public void add(String reading, String word) {
    String key = Romaji.of(reading);
    if (Scripts.isPlainLatin(key) && key.length() <= LONGEST) {
      List<String> alike = words.computeIfAbsent(key, unknown -> new ArrayList<>(1));
      if (!alike.contains(word)) {
        alike.add(word);
      }
    }
  }

  /// The words that are read so; few.
  ///
  /// @param reading in kana or in Latin letters
  public List<String> read(String reading) {
    String key = Romaji.of(reading);
    return key.length() < SHORTEST ? List.of() : found(key);
  }

  /// Pairs of words that are read so one after the other: `Asanoyama` is `アサノ` and `ヤマ`.
  ///
  /// @param reading in kana or in Latin letters
  public List<List<String>> readInTwo(String reading) {
    String key = Romaji.of(reading);
    List<List<String>> pairs = new ArrayList<>();
    if (key.length() > LONGEST) {
      return pairs;
    }
    for (int cut = SHORTEST_PART; cut <= key.length() - SHORTEST_PART; cut++) {
      for (String first : found(key.substring(0, cut))) {
        for (String second : found(key.substring(cut))) {
          pairs.add(List.of(first, second));
        }
      }
    }
    return pairs;
  }

  private List<String> found(String key) {
    List<String> found = words.getOrDefault(key, List.of());
    return found.subList(0, Math.min(found.size(), MOST_FOUND));
  }
}
