package kiji.embedded.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kiji.analysis.Alternative;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.analysis.TypedWord;
import kiji.embedded.document.Fields;
import kiji.engine.Ranking;
import kiji.query.TextField;
import kiji.text.Scripts;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;

/// What else is searched for words typed: the alternatives that this archive has, and what each
/// weighs. A rare synonym would weigh more than the word typed, so none does. For one search and
/// one thread: it remembers what finding, marking and telling ask it again.
public final class OtherWords {
  /// How many count of one search.
  private static final int MOST = 64;

  /// How much oftener a word may stand in kana than in kanji.
  private static final int MOST_TIMES = 2;

  private final Vocabulary vocabulary;
  private final TextAnalysis analysis;
  private final Map<List<String>, List<Alternative>> found = new HashMap<>();
  private final Map<LayerTerm, Integer> articles = new HashMap<>();

  private record LayerTerm(Layer layer, String term) {}

  public OtherWords(Vocabulary vocabulary, TextAnalysis analysis) {
    this.vocabulary = vocabulary;
    this.analysis = analysis;
  }

  /// The other words that runs of typed words stand for and that the index has; remembered.
  ///
  /// @param words of the runs
  public List<Alternative> of(List<String> runs, List<TypedWord> words) {
    return found.computeIfAbsent(
        List.copyOf(runs),
        these ->
            analysis.alternatives(these, words).stream()
                .filter(this::isThere)
                .filter(other -> !isAnotherWord(other, words))
                .limit(MOST)
                .filter(this::standsTogether)
                .toList());
  }

  /// What an alternative counts for, against 1 for what was typed.
  float weight(Alternative other, List<TypedWord> words, Ranking ranking) {
    float kind =
        switch (other.kind()) {
          case SPELLING -> ranking.spellingWeight();
          case SYNONYM -> ranking.synonymWeight();
          case READING -> ranking.readingWeight();
        };
    double typed =
        words.subList(other.from(), other.to()).stream()
            .mapToDouble(word -> rarity(word.cut().term()))
            .sum();
    double instead =
        other.words().stream()
            .mapToDouble(
                word -> Rarity.of(articles(other.layer(), word.term()), vocabulary.articles()))
            .sum();
    return (float) (kind * Math.min(1, typed / instead));
  }

  private boolean isThere(Alternative other) {
    return other.words().stream().allMatch(word -> articles(other.layer(), word.term()) > 0)
        && (!hasMarks(other.text()) || standsWithMarks(other.text()));
  }

  /// Kana that stand much oftener than the kanji that are read so are another word: `小浜` is no オバマ,
  /// and `要約` no ようやく. Where the kanji stand nowhere, there is nothing to tell it by.
  private boolean isAnotherWord(Alternative other, List<TypedWord> words) {
    TypedWord word = words.get(other.from());
    if (other.kind() != Alternative.Kind.READING
        || word.reading().isEmpty()
        || other.to() > other.from() + 1) {
      return false;
    }
    int typed = articles(Layer.WORDS, word.cut().term());
    int read =
        other.words().stream()
            .mapToInt(each -> articles(other.layer(), each.term()))
            .min()
            .orElse(0);
    return typed > 0 && read > MOST_TIMES * typed;
  }

  /// Letters with marks are put in by rule (`Koeln`, `Köln`), and few words are written so.
  private boolean standsWithMarks(String text) {
    return analysis.cut(Layer.EXACT, text).stream()
        .allMatch(token -> articles(Layer.EXACT, token.term()) > 0);
  }

  private static boolean hasMarks(String text) {
    return text.chars().anyMatch(c -> c > '\u00BF' && Scripts.isLatin(c));
  }

  /// Other spellings are made by rule, and few of several words stand anywhere.
  private boolean standsTogether(Alternative other) {
    boolean isByRule = other.kind() == Alternative.Kind.SPELLING || other.layer() != Layer.WORDS;
    if (!isByRule || other.words().size() == 1) {
      return true;
    }
    BooleanQuery.Builder anyText = new BooleanQuery.Builder();
    for (TextField text : TextField.values()) {
      String field = Fields.of(text, other.layer());
      anyText.add(TypedWords.phrase(field, other.words(), 0), Occur.SHOULD);
    }
    try {
      return vocabulary.isFound(anyText.build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double rarity(String term) {
    return Rarity.of(articles(Layer.WORDS, term), vocabulary.articles());
  }

  private int articles(Layer layer, String term) {
    return articles.computeIfAbsent(new LayerTerm(layer, term), this::count);
  }

  private int count(LayerTerm word) {
    try {
      int most = 0;
      for (TextField text : TextField.values()) {
        most =
            Math.max(
                most, vocabulary.articles(new Term(Fields.of(text, word.layer()), word.term())));
      }
      return most;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
