package kiji.embedded.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.embedded.document.Fields;
import kiji.embedded.matching.EarlyWord;
import kiji.embedded.matching.IndexedWords;
import kiji.embedded.matching.Rarity;
import kiji.embedded.matching.TypedWords;
import kiji.engine.Ranking;
import kiji.query.TextField;
import kiji.text.Scripts;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Queries of the pieces of a search in the other language. The candidates of a piece score as if
/// they were one word, as rare as they are together, so that a rare wrong candidate does not
/// outweigh a common right one (after Darwish and Oard, Probabilistic Structured Query Methods,
/// SIGIR 2003).
public final class ForeignQueries {
  /// What a second candidate adds where an article has both.
  private static final float TIE = .1f;

  /// The words of a phrase that stand apart, against the phrase.
  private static final float APART = .5f;

  /// Powers of how many words a piece is and of how many things it may mean.
  private static final double LENGTH = .2;

  private static final double AMBIGUITY = .1;

  private final Ranking ranking;
  private final Set<TextField> texts;
  private final IndexedWords index;

  ForeignQueries(Ranking ranking, Set<TextField> texts, IndexedWords index) {
    this.ranking = ranking;
    this.texts = texts;
    this.index = index;
  }

  /// The piece as typed or in the other language, as one word.
  Query of(ForeignPiece piece) throws IOException {
    double rarity = rarity(together(piece.candidates()));
    List<Query> either = new ArrayList<>();
    addAsTyped(either, piece, rarity);
    for (ForeignPiece.Candidate candidate : piece.candidates()) {
      either.add(new BoostQuery(query(candidate.present()), weight(candidate, rarity)));
    }
    Query any = either.size() == 1 ? either.getFirst() : new DisjunctionMaxQuery(either, TIE);
    return new BoostQuery(any, said(piece));
  }

  /// The piece as typed or in the other language near the beginning of an article.
  Query early(ForeignPiece piece) throws IOException {
    double rarity = rarity(together(piece.candidates()));
    List<Query> either = new ArrayList<>();
    double typed = rarity(piece.words());
    if (typed > 0) {
      either.add(new BoostQuery(early(piece.words()).build(), (float) Math.min(1, rarity / typed)));
    }
    for (ForeignPiece.Candidate candidate : piece.candidates()) {
      List<String> words = candidate.present().tokens().stream().map(CutToken::term).toList();
      either.add(new BoostQuery(early(words).build(), weight(candidate, rarity)));
    }
    float weight = said(piece) * ranking.earlyWeight();
    return new BoostQuery(new DisjunctionMaxQuery(either, 0), weight);
  }

  private BooleanQuery.Builder early(List<String> words) throws IOException {
    BooleanQuery.Builder early = new BooleanQuery.Builder();
    for (String word : words) {
      int articles = index.articles(word);
      if (articles > 0) {
        float rarity = (float) rarity(articles);
        early.add(new BoostQuery(EarlyWord.in(texts, word), rarity), Occur.SHOULD);
      }
    }
    return early;
  }

  /// Of all of some words together, of those that the index has.
  private double rarity(List<String> words) throws IOException {
    double all = 0;
    for (String word : words) {
      int articles = index.articles(word);
      all += articles > 0 ? rarity(articles) : 0;
    }
    return all;
  }

  /// What a candidate counts, so that it is as rare as all of the piece's together.
  private float weight(ForeignPiece.Candidate candidate, double rarity) throws IOException {
    double own = rarity(candidate.present().tokens().stream().map(CutToken::term).toList());
    return (float) (Math.sqrt(candidate.weight()) * Math.min(rarity, own) / own);
  }

  /// How much an English piece says: the more words, the more; the more it may mean, the less.
  private static float said(ForeignPiece piece) {
    if (!Scripts.isLatin(piece.typed())) {
      return 1;
    }
    double sum = 0;
    double squares = 0;
    for (ForeignPiece.Candidate candidate : piece.candidates()) {
      sum += candidate.weight();
      squares += candidate.weight() * candidate.weight();
    }
    double meanings = sum * sum / squares;
    return (float) (Math.pow(piece.words().size(), LENGTH) * Math.pow(meanings, -AMBIGUITY));
  }

  private void addAsTyped(List<Query> either, ForeignPiece piece, double rarity)
      throws IOException {
    double own = 0;
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (String word : piece.words()) {
      int articles = index.articles(word);
      if (articles > 0) {
        own += rarity(articles);
        words.add(term(word), Occur.SHOULD);
      }
    }
    if (own == 0) {
      return;
    }
    float weight = (float) (Math.min(rarity, own) / own);
    boolean isPhrase = piece.words().size() > 1;
    either.add(new BoostQuery(words.build(), isPhrase ? APART * weight : weight));
    if (isPhrase) {
      for (IndexedWords.Present phrase : index.present(piece.typed())) {
        either.add(new BoostQuery(query(phrase), weight));
      }
    }
  }

  /// A query that holds only where another piece stands too, in whatever language.
  Query beside(Query query, ForeignPiece other) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    for (ForeignPiece.Candidate candidate : other.candidates()) {
      either.add(query(candidate.present()), Occur.SHOULD);
    }
    either.add(asTyped(other), Occur.SHOULD);
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(either.build(), Occur.FILTER)
        .build();
  }

  /// A piece that is not known in the other language: a number, an abbreviation, a name.
  Query asTyped(ForeignPiece piece) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    piece.words().forEach(word -> all.add(term(word), Occur.MUST));
    return all.build();
  }

  /// In how many articles candidates stand as one: their geometric mean, weighted. A common wrong
  /// one among rare right ones does not make all of them common.
  private static double together(List<ForeignPiece.Candidate> candidates) {
    double logs = 0;
    double weights = 0;
    for (ForeignPiece.Candidate candidate : candidates) {
      logs += candidate.weight() * Math.log(candidate.present().articles());
      weights += candidate.weight();
    }
    return Math.exp(logs / weights);
  }

  private double rarity(double articles) {
    return Rarity.of(articles, index.articles());
  }

  private Query query(IndexedWords.Present words) {
    if (!words.isPhrase()) {
      return term(words.tokens().getFirst().term());
    }
    BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
    for (TextField text : texts) {
      Query phrase = TypedWords.phrase(Fields.of(text, Layer.WORDS), words.tokens(), 0);
      anywhere.add(
          text == TextField.TITLE ? new BoostQuery(phrase, ranking.titleWeight() / 2) : phrase,
          Occur.SHOULD);
    }
    return anywhere.build();
  }

  private Query term(String term) {
    CombinedFieldQuery.Builder query = new CombinedFieldQuery.Builder(term);
    for (TextField text : texts) {
      query.addField(
          Fields.of(text, Layer.WORDS), text == TextField.TITLE ? ranking.titleWeight() : 1);
    }
    return query.build();
  }

  /// What is to be marked in a result.
  public static List<Query> marks(ForeignPiece piece, Set<TextField> texts) {
    List<Query> marks = new ArrayList<>();
    for (ForeignPiece.Candidate candidate : piece.candidates()) {
      for (TextField text : texts) {
        marks.add(TypedWords.phrase(Fields.of(text, Layer.WORDS), candidate.present().tokens(), 0));
      }
    }
    return marks;
  }

  /// Articles that have a word in any of some texts.
  static Query standing(String term, Set<TextField> texts) {
    BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
    for (TextField text : texts) {
      anywhere.add(new TermQuery(new Term(Fields.of(text, Layer.WORDS), term)), Occur.SHOULD);
    }
    return anywhere.build();
  }
}
