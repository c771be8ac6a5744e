package kiji.embedded.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.embedded.document.Fields;
import kiji.engine.Ranking;
import kiji.query.TextField;
import kiji.text.Scripts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Words that begin so, scored as if they were one word. Of many, the commonest count.
public final class PrefixWords {
  /// Words a beginning stands for at most.
  static final int MOST = 128;

  /// Words looked at to find the commonest: bounds the time of `a*`.
  private static final int MOST_READ = 20_000;

  private final IndexReader reader;
  private final TextAnalysis analysis;
  private final Ranking ranking;

  private record Expansion(BytesRef term, int articles) {}

  public PrefixWords(IndexReader reader, TextAnalysis analysis, Ranking ranking) {
    this.reader = reader;
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
    return List.of(expanded(new BytesRef(last.term()), words.texts()));
  }

  private Query expanded(BytesRef prefix, Set<TextField> texts) throws IOException {
    BooleanQuery.Builder anyText = new BooleanQuery.Builder();
    for (TextField text : texts) {
      String field = Fields.of(text, Layer.EXACT);
      SynonymQuery.Builder asOne = new SynonymQuery.Builder(field);
      commonest(field, prefix).forEach(word -> asOne.addTerm(new Term(field, word.term())));
      float weight = text == TextField.TITLE ? ranking.titleWeight() : 1;
      anyText.add(new BoostQuery(asOne.build(), weight), Occur.SHOULD);
    }
    return anyText.build();
  }

  private List<Expansion> commonest(String field, BytesRef prefix) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    List<Expansion> found = new ArrayList<>();
    if (terms != null) {
      TermsEnum term = terms.iterator();
      TermsEnum.SeekStatus status = term.seekCeil(prefix);
      while (status != TermsEnum.SeekStatus.END && found.size() < MOST_READ) {
        BytesRef read = term.term();
        if (!StringHelper.startsWith(read, prefix)) {
          break;
        }
        found.add(new Expansion(BytesRef.deepCopyOf(read), term.docFreq()));
        status = term.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND;
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Expansion::articles).reversed())
        .limit(MOST)
        .toList();
  }

  public static boolean isCutByCharacter(String term) {
    int c = term.codePointAt(0);
    return Character.isIdeographic(c) || Scripts.isHiragana(c);
  }
}
