package kiji.analysis.variants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kiji.analysis.CutToken;
import kiji.analysis.TypedWord;

/// Finds the words of [WordGroups] among the words typed, the longest first. Made once, with every
/// word cut as texts are.
public final class GroupMatcher {
  /// Abbreviations that are words too: meant only when they are typed in capitals.
  private static final Set<String> ALSO_WORDS =
      Set.of(
          "who", "it", "is", "ice", "aid", "aids", "nice", "sat", "pm", "am", "act", "fed", "can",
          "may", "one", "la");

  private final Map<String, List<Entry>> byFirst = new HashMap<>();

  private record Entry(List<String> terms, boolean inCapitals, Map<String, List<CutToken>> also) {}

  /// What stands for words typed: how many of them, and what instead.
  public record Found(int length, Map<String, List<CutToken>> also) {}

  public GroupMatcher(WordGroups groups, Function<String, List<CutToken>> cutter) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (WordGroups.Rule rule : groups.rules()) {
      List<String> terms = cutter.apply(rule.typed()).stream().map(CutToken::term).toList();
      if (terms.isEmpty()) {
        continue;
      }
      String key = String.join(" ", terms);
      Entry entry =
          entries.computeIfAbsent(
              key, any -> new Entry(terms, ALSO_WORDS.contains(key), new LinkedHashMap<>()));
      for (String other : rule.also()) {
        List<CutToken> cut = cutter.apply(other);
        if (!cut.isEmpty() && !cut.stream().map(CutToken::term).toList().equals(terms)) {
          entry.also().putIfAbsent(other, cut);
        }
      }
    }
    for (Entry entry : entries.values()) {
      byFirst.computeIfAbsent(entry.terms().getFirst(), any -> new ArrayList<>()).add(entry);
    }
    byFirst
        .values()
        .forEach(list -> list.sort((a, b) -> Integer.compare(b.terms().size(), a.terms().size())));
  }

  /// The longest words that begin at a place and that others stand for.
  ///
  /// @return of length 0 when there are none
  public Found at(List<TypedWord> words, int at) {
    for (Entry entry : byFirst.getOrDefault(words.get(at).cut().term(), List.of())) {
      if (stands(entry, words, at)) {
        return new Found(entry.terms().size(), entry.also());
      }
    }
    return new Found(0, Map.of());
  }

  private static boolean stands(Entry entry, List<TypedWord> words, int at) {
    if (at + entry.terms().size() > words.size()) {
      return false;
    }
    for (int i = 0; i < entry.terms().size(); i++) {
      if (!words.get(at + i).cut().term().equals(entry.terms().get(i))) {
        return false;
      }
    }
    return !entry.inCapitals() || words.get(at).typed().chars().noneMatch(Character::isLowerCase);
  }
}
