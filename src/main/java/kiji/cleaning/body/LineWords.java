package kiji.cleaning.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kiji.text.Scripts;
import kiji.text.TextForms;

/// What a line's own words tell of whether it is story: a learned weight for each word and pair of
/// words (`said`, `sign up`, `more from` at the start), summed. Reads and writes itself as text.
/// Immutable and safe for many threads.
final class LineWords {
  static final LineWords NONE = new LineWords(Map.of());

  private static final int LOOKED_AT = 600;
  private static final int MOST = 60;

  private final Map<String, Float> weights;

  LineWords(Map<String, Float> weights) {
    this.weights = Map.copyOf(weights);
  }

  /// The words and pairs of words of a line, each once; the first word also as `^word`, the last as
  /// `word$`, and all numbers as 0. Japanese counts by bigrams.
  static Set<String> terms(String text) {
    List<String> words = words(text.substring(0, Math.min(LOOKED_AT, text.length())));
    Set<String> terms = new HashSet<>(words);
    for (int i = 1; i < words.size(); i++) {
      terms.add(words.get(i - 1) + " " + words.get(i));
    }
    if (!words.isEmpty()) {
      terms.add("^" + words.getFirst());
      terms.add(words.getLast() + "$");
    }
    return terms;
  }

  private static List<String> words(String raw) {
    String text = TextForms.folded(raw);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length() && words.size() < MOST; i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean isPart = Character.isLetterOrDigit(c);
      boolean isCjk = isPart && Scripts.isCjk(c);
      if (isPart && !isCjk) {
        word.append(c);
      } else if (isCjk || (c != '\'' && c != '’')) {
        if (!word.isEmpty()) {
          words.add(Character.isDigit(word.charAt(0)) ? "0" : word.toString());
          word.setLength(0);
        }
        if (isCjk) {
          words.add(text.substring(i, isCjkPart(text, i + 1) ? i + 2 : i + 1));
        }
      }
    }
    return words;
  }

  private static boolean isCjkPart(String text, int i) {
    return i < text.length()
        && Scripts.isCjk(text.charAt(i))
        && Character.isLetterOrDigit(text.charAt(i));
  }

  /// The sum of the weights of a line's terms by the root of their number: above 0 for story; 0
  /// where none is known. O(length), 600 characters at most.
  double score(String text) {
    double sum = 0;
    int known = 0;
    for (String term : terms(text)) {
      Float weight = weights.get(term);
      if (weight != null) {
        sum += weight;
        known++;
      }
    }
    return known == 0 ? 0 : sum / Math.sqrt(known);
  }

  /// Reads what [#lines] wrote.
  static LineWords read(List<String> lines) {
    Map<String, Float> weights = new HashMap<>();
    for (String line : lines) {
      int colon = line.indexOf(": ");
      float weight = Float.parseFloat(line.substring(0, colon));
      for (String term : line.substring(colon + 2).split("\\|", -1)) {
        weights.put(term, weight);
      }
    }
    return new LineWords(weights);
  }

  /// The weights as text: those of one weight a line.
  List<String> lines() {
    TreeMap<Float, Set<String>> byWeight = new TreeMap<>();
    weights.forEach(
        (term, weight) -> byWeight.computeIfAbsent(weight, key -> new TreeSet<>()).add(term));
    return byWeight.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + String.join("|", entry.getValue()))
        .toList();
  }
}
