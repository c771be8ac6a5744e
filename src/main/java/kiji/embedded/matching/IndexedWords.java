package kiji.embedded.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.embedded.document.Fields;
import kiji.query.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;

/// Tells which words and phrases the index has, and in how many articles. For one search.
public final class IndexedWords {
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final TextAnalysis analysis;
  private final Set<TextField> texts;
  private final Work work;

  /// Words as the index has them.
  ///
  /// @param tokens in their order, at least one
  /// @param articles that have them, at least one; of a phrase, roughly
  public record Present(List<CutToken> tokens, int articles) {
    public boolean isPhrase() {
      return tokens.size() > 1;
    }
  }

  /// @param work takes note of every word that is looked up
  public IndexedWords(IndexReader reader, TextAnalysis analysis, Set<TextField> texts, Work work) {
    this.work = work;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.analysis = analysis;
    this.texts = texts;
  }

  /// Whether no more may be looked up.
  public boolean isSpent() {
    return work.isSpent();
  }

  /// How many articles there are, with those that are deleted but not yet gone: they count among
  /// the articles that have a word, too.
  public int articles() {
    return Math.max(1, reader.maxDoc());
  }

  /// A text as the index has it; a list of one, or empty when it has not all of its words.
  public List<Present> present(String text) throws IOException {
    List<CutToken> tokens = analysis.cut(Layer.WORDS, text);
    if (!isWhole(text, tokens)) {
      return List.of();
    }
    int least = Integer.MAX_VALUE;
    for (CutToken token : tokens) {
      least = Math.min(least, articles(token.term()));
      if (least == 0) {
        return List.of();
      }
    }
    return tokens.isEmpty() ? List.of() : List.of(new Present(tokens, least));
  }

  /// Whether the tokens are the text: without what was dropped, `日本側` would be `日本`.
  private static boolean isWhole(String text, List<CutToken> tokens) {
    int kept = tokens.stream().mapToInt(token -> token.end() - token.start()).sum();
    long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
    return kept >= letters - (letters > 3 ? 1 : 0);
  }

  /// Whether the words of a phrase stand together anywhere.
  public boolean standsTogether(Present words) throws IOException {
    return !words.isPhrase() || standing(words, 1) > 0;
  }

  /// In how many articles words stand together.
  ///
  /// @param most no more are counted
  public int standing(Present words, int most) throws IOException {
    if (!words.isPhrase()) {
      return Math.min(most, words.articles());
    }
    BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
    for (TextField text : texts) {
      String field = Fields.of(text, Layer.WORDS);
      anywhere.add(TypedWords.phrase(field, words.tokens(), 0), Occur.SHOULD);
    }
    work.spend(Work.cost(searcher, anywhere.build()));
    return searcher.search(anywhere.build(), most).scoreDocs.length;
  }

  /// How many articles have a word.
  public int articles(String term) throws IOException {
    int most = 0;
    work.spend(Work.LOOK_UP * texts.size());
    for (TextField text : texts) {
      most = Math.max(most, reader.docFreq(new Term(Fields.of(text, Layer.WORDS), term)));
    }
    return most;
  }

  /// The words of a text as the index would have them.
  public List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    analysis.cut(Layer.WORDS, text).forEach(token -> terms.add(token.term()));
    return terms;
  }
}
