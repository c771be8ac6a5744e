package kiji.analysis.variants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kiji.analysis.CutToken;
import kiji.analysis.TypedWord;
import kiji.text.Scripts;

/// Finds the words of [WordGroups] among the words typed, the longest first. Made once, with every
/// word that may be typed cut as texts are; what stands for it is cut when it was.
public final class GroupMatcher {
  /// Abbreviations that are words too: meant only when they are typed in capitals.
  private static final Set<String> ALSO_WORDS =
      Set.of(
          "who", "it", "is", "ice", "aid", "aids", "nice", "sat", "pm", "am", "act", "fed", "can",
          "may", "one", "la");

  private final Map<String, List<Entry>> byFirst = new HashMap<>();
  private final Function<String, List<CutToken>> cutter;

  /// Shorter words in Latin letters share their stem with too many others: `BoE` with `Boeing`.
  private static final int SHORTEST_STEMMED = 4;

  /// @param latin the one word it is, in small letters; empty when it is another or several
  /// @param around what must be written where only a smaller word was cut from it; else empty
  private record Entry(
      List<String> terms, String latin, Around around, boolean inCapitals, Set<String> others) {}

  private static final Comparator<Entry> LONGEST_FIRST =
      Comparator.comparingInt((Entry entry) -> entry.terms().size())
          .thenComparingInt(entry -> entry.around().word().length())
          .reversed();

  /// A whole word of which only a smaller one is cut: `か所`, of which that is 所.
  ///
  /// @param word as it is written; empty when the whole of it is cut
  /// @param before how many characters stand before the smaller one
  private record Around(String word, int before) {
    static final Around NOTHING = new Around("", 0);

    boolean isIn(String run, CutToken cut) {
      return word.isEmpty()
          || run.regionMatches(true, cut.start() - before, word, 0, word.length());
    }
  }

  /// What stands for words typed: how many of them, and what instead, as it is cut; as nothing
  /// where only a smaller word is cut of it.
  public record Found(int length, Map<String, List<CutToken>> also) {}

  /// @param cutter as texts are cut, and quick with a word that it cut before
  public GroupMatcher(WordGroups groups, Function<String, List<CutToken>> cutter) {
    this.cutter = cutter;
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (WordGroups.Rule rule : groups.rules()) {
      List<CutToken> typed = cutter.apply(rule.typed());
      if (typed.isEmpty()) {
        continue;
      }
      List<String> terms = typed.stream().map(CutToken::term).toList();
      String key = String.join(" ", terms);
      String lower = rule.typed().toLowerCase(Locale.ROOT);
      String latin = terms.size() == 1 && Scripts.isPlainLatin(lower) ? lower : "";
      Around around =
          isWhole(rule.typed(), typed)
              ? Around.NOTHING
              : new Around(rule.typed(), typed.getFirst().start());
      Entry entry =
          entries.computeIfAbsent(
              key + " " + latin + " " + around.word(),
              any ->
                  new Entry(terms, latin, around, ALSO_WORDS.contains(key), new LinkedHashSet<>()));
      entry.others().addAll(rule.also());
    }
    for (Entry entry : entries.values()) {
      byFirst.computeIfAbsent(entry.terms().getFirst(), any -> new ArrayList<>()).add(entry);
    }
    byFirst.values().forEach(list -> list.sort(LONGEST_FIRST));
  }

  /// Whether a word is not one smaller word that it was cut into: `か所` is no 所.
  private static boolean isWhole(String word, List<CutToken> cut) {
    return cut.size() > 1
        || (cut.size() == 1 && cut.getFirst().end() - cut.getFirst().start() == word.length());
  }

  /// The longest words that begin at a place and that others stand for.
  ///
  /// @param runs as they were typed
  /// @param words of the runs
  /// @return of length 0 when there are none
  public Found at(List<String> runs, List<TypedWord> words, int at) {
    for (Entry entry : byFirst.getOrDefault(words.get(at).cut().term(), List.of())) {
      TypedWord first = words.get(at);
      if (stands(entry, words, at) && entry.around().isIn(runs.get(first.run()), first.cut())) {
        return new Found(entry.terms().size(), also(entry));
      }
    }
    return new Found(0, Map.of());
  }

  private Map<String, List<CutToken>> also(Entry entry) {
    Map<String, List<CutToken>> also = new LinkedHashMap<>();
    for (String other : entry.others()) {
      List<CutToken> cut = cutter.apply(other);
      if (!isWhole(other, cut)) {
        also.put(other, List.of());
      } else if (!cut.stream().map(CutToken::term).toList().equals(entry.terms())) {
        also.put(other, cut);
      }
    }
    return also;
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
    return isWritten(entry.latin(), words.get(at).typed()) && isMeant(entry, words, at);
  }

  private static boolean isWritten(String latin, String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return latin.isEmpty()
        || Math.min(latin.length(), lower.length()) >= SHORTEST_STEMMED
        || lower.equals(latin)
        || lower.equals(latin + "s");
  }

  private static boolean isMeant(Entry entry, List<TypedWord> words, int at) {
    return !entry.inCapitals() || words.get(at).typed().chars().noneMatch(Character::isLowerCase);
  }
}
