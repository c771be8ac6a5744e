package kiji.embedded.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kiji.analysis.Alternative;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.analysis.TypedWord;
import kiji.embedded.document.Fields;
import kiji.engine.Ranking;
import kiji.query.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;

/// What else is searched for words typed: the alternatives that this archive has, and what each
/// weighs. A rare synonym would weigh more than the word typed, so none does. For one search and
/// one thread: it remembers what finding, marking and telling ask it again.
public final class OtherWords {
  /// How many count of one search.
  private static final int MOST = 64;

  private final IndexReader reader;
  private final TextAnalysis analysis;
  private final Map<List<String>, List<Alternative>> found = new HashMap<>();
  private final Map<String, Integer> articles = new HashMap<>();

  public OtherWords(IndexReader reader, TextAnalysis analysis) {
    this.reader = reader;
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
    double instead = other.words().stream().mapToDouble(word -> rarity(word.term())).sum();
    return (float) (kind * Math.min(1, typed / instead));
  }

  private boolean isThere(Alternative other) {
    return other.words().stream().map(CutToken::term).allMatch(term -> articles(term) > 0);
  }

  /// Other spellings are made by rule, and few of several words stand anywhere.
  private boolean standsTogether(Alternative other) {
    if (other.kind() != Alternative.Kind.SPELLING || other.words().size() == 1) {
      return true;
    }
    BooleanQuery.Builder anyText = new BooleanQuery.Builder();
    for (TextField text : TextField.values()) {
      String field = Fields.of(text, Layer.WORDS);
      anyText.add(TypedWords.phrase(field, other.words(), 0), Occur.SHOULD);
    }
    try {
      return new IndexSearcher(reader).search(anyText.build(), 1).scoreDocs.length > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double rarity(String term) {
    return Rarity.of(articles(term), reader.maxDoc());
  }

  private int articles(String term) {
    return articles.computeIfAbsent(term, this::count);
  }

  private int count(String term) {
    try {
      int most = 0;
      for (TextField text : TextField.values()) {
        most = Math.max(most, reader.docFreq(new Term(Fields.of(text, Layer.WORDS), term)));
      }
      return most;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
