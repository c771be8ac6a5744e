package kiji.embedded.words;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiji.analysis.TextAnalysis;
import kiji.embedded.matching.Work;
import kiji.engine.Suggests.Suggested;
import kiji.engine.Suggests.Suggestion;
import kiji.engine.Suggests.Suggestion.Kind;
import kiji.text.Romaji;
import kiji.text.Scripts;
import org.apache.lucene.index.IndexReader;

/// How a search that is being typed may go on. Words and names come from the [SuggestionTable],
/// looked up as they are written and by their reading; headlines from the index itself. Keeps
/// nothing; for one question.
public final class Suggestions {
  private static final int LONGEST = 64;

  /// From this length on a reading tells little of what is meant; Latin letters stand two for one.
  private static final int LONGEST_READING = 32;

  /// A word stands before this, however many headlines there are.
  private static final int LEAST_HEADLINES = 3;

  /// What a word counts for that is found by its reading in Latin letters alone.
  private static final float BY_LATIN_READING = .5f;

  /// What a word counts for that stands as it was typed, against one that only begins so.
  private static final float WHOLE = 2;

  private final SuggestionTable table;
  private final HeadlineSuggestions headlines;
  private final Work work;

  public Suggestions(IndexReader reader, TextAnalysis analysis, SuggestionTable table, Work work) {
    this.work = work;
    this.table = table;
    this.headlines = new HeadlineSuggestions(reader, analysis, work);
  }

  public Suggested of(String typed, int most) throws IOException {
    return new Suggested(suggestions(typed, most), !work.leftOut().isEmpty());
  }

  private List<Suggestion> suggestions(String typed, int most) throws IOException {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
    if (text.isEmpty() || text.length() > LONGEST || most < 1) {
      return List.of();
    }
    List<Suggestion> words = new ArrayList<>(words("", text, most));
    int space = text.lastIndexOf(' ');
    if (words.isEmpty() && space > 0) {
      words.addAll(continuing(text.substring(0, space + 1), text.substring(space + 1), most));
    }
    List<Suggestion> titles = titles(text, words, most);
    int room = Math.max(most - titles.size(), most - LEAST_HEADLINES);
    List<Suggestion> all = new ArrayList<>(words.subList(0, Math.min(room, words.size())));
    titles.stream().limit(most - all.size()).forEach(all::add);
    return List.copyOf(all);
  }

  /// Only what is found together with the words before it.
  private List<Suggestion> continuing(String before, String last, int most) throws IOException {
    List<Suggestion> found = new ArrayList<>();
    for (Suggestion word : words(before, last, most)) {
      if (headlines.isAnywhere(word.text())) {
        found.add(word);
      }
    }
    return found;
  }

  private List<Suggestion> words(String before, String last, int most) throws IOException {
    String folded = TextAnalysis.foldName(last);
    Map<String, SuggestionTable.Found> best = new LinkedHashMap<>();
    Map<String, Float> weights = new LinkedHashMap<>();
    add(table.beginning(folded, most), 1, best, weights);
    if (Romaji.isReading(folded) && folded.length() <= LONGEST_READING) {
      String kana = Romaji.hiragana(folded);
      if (!kana.equals(folded)) {
        add(table.beginning(kana, most), 1, best, weights);
      }
      add(otherwiseWritten(folded, most), BY_LATIN_READING, best, weights);
    }
    return best.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                (Map.Entry<String, SuggestionTable.Found> one) ->
                    -weights.getOrDefault(one.getKey(), 0f)))
        .limit(most)
        .map(one -> suggestion(before, one.getValue()))
        .toList();
  }

  /// What is typed in Latin letters for Japanese words, in kana for Latin ones, or in both because
  /// it is still being typed (`とうk`).
  private List<SuggestionTable.Found> otherwiseWritten(String typed, int most) throws IOException {
    boolean kana = !Scripts.isLatin(typed);
    boolean latin = typed.chars().anyMatch(Scripts::isLatin);
    return table.beginning(Romaji.ofBeginning(typed), most).stream()
        .filter(word -> (kana && latin) || Scripts.isLatin(word.text()) == kana)
        .toList();
  }

  /// Of words that differ by their capitals alone, that worth most.
  private static void add(
      List<SuggestionTable.Found> found,
      float factor,
      Map<String, SuggestionTable.Found> best,
      Map<String, Float> weights) {
    for (SuggestionTable.Found word : found) {
      float weight = word.weight() * factor * (word.whole() ? WHOLE : 1);
      String key = TextAnalysis.foldName(word.text());
      if (weight > weights.getOrDefault(key, 0f)) {
        best.put(key, word);
        weights.put(key, weight);
      }
    }
  }

  private static Suggestion suggestion(String before, SuggestionTable.Found word) {
    return new Suggestion(
        before + word.text(), word.isName() ? Kind.NAME : Kind.WORD, Optional.empty());
  }

  /// Those with what was typed; where there are none, those with the word worth most.
  private List<Suggestion> titles(String typed, List<Suggestion> words, int most)
      throws IOException {
    int shown = Math.min(most, Math.max(LEAST_HEADLINES, most - words.size()));
    Set<Suggestion> titles = new LinkedHashSet<>(headlines.with(typed, shown, most));
    if (titles.isEmpty() && !words.isEmpty()) {
      titles.addAll(headlines.with(words.getFirst().text(), shown, most));
    }
    return List.copyOf(titles);
  }
}
