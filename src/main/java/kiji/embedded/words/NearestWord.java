package kiji.embedded.words;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiji.analysis.Layer;
import kiji.embedded.document.Fields;
import kiji.embedded.matching.Work;
import kiji.query.TextField;
import kiji.text.Scripts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/// Finds the word of the archive that a mistyped one is nearest to: the fewest slips (letters
/// added, dropped, changed, or swapped with their neighbour), weighed against how common it is.
/// Walks the index's own words with an automaton. For one thread.
final class NearestWord {
  /// Shorter words are near to too many.
  private static final int SHORTEST = 4;

  private static final int LONGEST = 40;

  /// From this length on, two slips may be one word mistyped; katakana are syllables.
  private static final int LONG = 7;

  private static final int LONG_KATAKANA = 5;

  private static final int CANDIDATES = 10;

  /// How much commoner a word must be to make up for one slip more: e to this power.
  private static final double SLIP = 4;

  /// A word that some articles have gives way only to one that is so many times as common.
  private static final int COMMONER = 10;

  private static final List<TextField> LOOKED_IN = List.of(TextField.BODY, TextField.TITLE);

  /// What it costs to walk one field's words with an automaton, by the slips it allows: about a
  /// fifth of a millisecond, and three.
  private static final List<Long> WALK = List.of(0L, 2_000L, 30_000L);

  private final IndexReader reader;
  private final Work work;
  private final LuceneLevenshteinDistance likeness = new LuceneLevenshteinDistance();

  private record Candidate(String word, int articles, int slips) {
    double likelihood() {
      return Math.log1p(articles) - SLIP * slips;
    }
  }

  NearestWord(IndexReader reader, Work work) {
    this.work = work;
    this.reader = reader;
  }

  /// @param typed as the exact layer has it
  /// @param articles how many have the word as it was typed
  Optional<String> of(String typed, int articles) throws IOException {
    if (!mayBeMistyped(typed)) {
      return Optional.empty();
    }
    int slips = typed.length() >= (Scripts.isLatin(typed.charAt(0)) ? LONG : LONG_KATAKANA) ? 2 : 1;
    Optional<Candidate> best = best(near(typed, 1, slips), articles);
    return (best.isPresent() ? best : best(near(typed, 0, 1), articles)).map(Candidate::word);
  }

  private static boolean mayBeMistyped(String token) {
    int length = token.codePointCount(0, token.length());
    return length >= SHORTEST
        && length <= LONGEST
        && token.codePoints().allMatch(NearestWord::isLetter);
  }

  /// Of an alphabet or of katakana; digits are never mistyped as far as anybody can tell.
  private static boolean isLetter(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case LATIN, KATAKANA -> true;
      default -> c == 'ー' || c == '\'';
    };
  }

  private static Optional<Candidate> best(List<Candidate> near, int articles) {
    return near.stream()
        .filter(word -> word.articles() >= Math.max(1, COMMONER * articles))
        .max(
            Comparator.comparingDouble(Candidate::likelihood)
                .thenComparing(Candidate::word, Comparator.reverseOrder()));
  }

  /// @param sameBeginning letters that are not mistyped
  private List<Candidate> near(String typed, int sameBeginning, int mostSlips) throws IOException {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMinQueryLength(SHORTEST);
    checker.setMinPrefix(sameBeginning);
    checker.setMaxEdits(mostSlips);
    checker.setMaxQueryFrequency(.99f);
    checker.setAccuracy(0);
    Map<String, Integer> articles = new HashMap<>();
    work.spend(WALK.get(mostSlips) * LOOKED_IN.size());
    for (TextField text : LOOKED_IN) {
      Term term = new Term(Fields.of(text, Layer.EXACT), typed);
      for (SuggestWord word :
          checker.suggestSimilar(term, CANDIDATES, reader, SuggestMode.SUGGEST_ALWAYS)) {
        articles.merge(word.string, word.freq, Math::max);
      }
    }
    return articles.entrySet().stream()
        .map(word -> new Candidate(word.getKey(), word.getValue(), slips(typed, word.getKey())))
        .filter(word -> word.slips() <= mostSlips && mayBeMistyped(word.word()))
        .toList();
  }

  private int slips(String typed, String word) {
    int shorter = Math.min(typed.length(), word.length());
    return Math.round((1 - likeness.getDistance(typed, word)) * shorter);
  }
}
