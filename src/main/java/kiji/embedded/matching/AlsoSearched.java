package kiji.embedded.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kiji.analysis.Alternative;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.analysis.TypedWord;
import kiji.embedded.document.Fields;
import kiji.query.SearchQuery;
import kiji.query.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;

/// Tells a reader what was searched beside the words typed: what the archive holds of other
/// spellings, synonyms and readings.
public final class AlsoSearched {
  /// How many are told of.
  private static final int MOST = 10;

  private static final int MOST_LOOKED_UP = 24;
  private static final int LONGEST_WHOLE_RUN = 8;

  private final Vocabulary vocabulary;
  private final TextAnalysis analysis;

  public AlsoSearched(Vocabulary vocabulary, TextAnalysis analysis) {
    this.vocabulary = vocabulary;
    this.analysis = analysis;
  }

  public List<String> of(SearchQuery query, OtherWords others) throws IOException {
    Set<String> also = new LinkedHashSet<>();
    for (List<String> runs : TypedRuns.of(query)) {
      List<TypedWord> words = analysis.words(runs);
      for (String text : texts(runs, words)) {
        also.addAll(writtenOtherwise(text));
      }
      others.of(runs, words).stream().map(Alternative::text).forEach(also::add);
    }
    return also.stream().limit(MOST).toList();
  }

  /// How else the archive writes a word that is read as the same.
  List<String> writtenOtherwise(String text) throws IOException {
    List<String> written = new ArrayList<>();
    List<String> exact = terms(text);
    int looked = 0;
    for (String form : analysis.writtenOtherwise(text)) {
      List<String> terms = terms(form);
      if (!terms.isEmpty() && !terms.equals(exact) && areThere(terms)) {
        if (++looked > MOST_LOOKED_UP) {
          break;
        }
        if (terms.size() == 1 || stands(form)) {
          written.add(form);
        }
      }
    }
    return written;
  }

  /// Short runs whole, since a name may be cut otherwise in its other form; long ones by words.
  private static List<String> texts(List<String> runs, List<TypedWord> words) {
    List<String> texts = new ArrayList<>();
    for (int run = 0; run < runs.size(); run++) {
      int number = run;
      if (runs.get(run).length() <= LONGEST_WHOLE_RUN) {
        texts.add(runs.get(run));
      } else {
        words.stream()
            .filter(word -> word.run() == number)
            .map(TypedWord::typed)
            .forEach(texts::add);
      }
    }
    return texts;
  }

  private List<String> terms(String text) {
    return analysis.cut(Layer.EXACT, text).stream().map(CutToken::term).toList();
  }

  private boolean areThere(List<String> terms) throws IOException {
    for (String term : terms) {
      int articles = 0;
      for (TextField text : TextField.values()) {
        articles += vocabulary.articles(new Term(Fields.of(text, Layer.EXACT), term));
      }
      if (articles == 0) {
        return false;
      }
    }
    return true;
  }

  private boolean stands(String form) throws IOException {
    BooleanQuery.Builder anyText = new BooleanQuery.Builder();
    List<CutToken> tokens = analysis.cut(Layer.EXACT, form);
    for (TextField text : TextField.values()) {
      anyText.add(TypedWords.phrase(Fields.of(text, Layer.EXACT), tokens, 0), Occur.SHOULD);
    }
    return vocabulary.isFound(anyText.build());
  }
}
