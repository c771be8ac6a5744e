package kiji.embedded.matching;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.embedded.document.Fields;
import kiji.engine.Ranking;
import kiji.query.TextField;
import kiji.text.Scripts;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/// Words that begin so, scored as if they were one word. Of many, the commonest count.
public final class PrefixWords {
  private final Vocabulary vocabulary;
  private final TextAnalysis analysis;
  private final Ranking ranking;

  public PrefixWords(Vocabulary vocabulary, TextAnalysis analysis, Ranking ranking) {
    this.vocabulary = vocabulary;
    this.analysis = analysis;
    this.ranking = ranking;
  }

  /// Articles with a word that begins so. Kanji and hiragana stand for themselves in the exact
  /// layer, so there a beginning is found wherever its characters stand together.
  public List<Query> beginning(String prefix, TypedWords words) throws IOException {
    List<CutToken> tokens = analysis.cut(Layer.EXACT, prefix);
    if (tokens.isEmpty()) {
      return List.of();
    }
    CutToken last = tokens.getLast();
    if (tokens.size() > 1 || isCutByCharacter(last.term())) {
      return words.exactly(prefix);
    }
    return List.of(expanded(last.term(), words.texts()));
  }

  private Query expanded(String prefix, Set<TextField> texts) throws IOException {
    BooleanQuery.Builder anyText = new BooleanQuery.Builder();
    for (TextField text : texts) {
      Query asOne = vocabulary.beginning(new Term(Fields.of(text, Layer.EXACT), prefix));
      float weight = text == TextField.TITLE ? ranking.titleWeight() : 1;
      anyText.add(new BoostQuery(asOne, weight), Occur.SHOULD);
    }
    return anyText.build();
  }

  public static boolean isCutByCharacter(String term) {
    int c = term.codePointAt(0);
    return Character.isIdeographic(c) || Scripts.isHiragana(c);
  }
}
