package kiji.embedded.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kiji.analysis.Layer;
import kiji.embedded.document.Fields;
import kiji.query.TextField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Finds articles with a word and scores how near to the beginning of one of their texts it first
/// stands: 1 for the first word, and less by a half every seventy words. News says at its beginning
/// what it is about, so that a word there tells more than one far down (Troy and Zhang, Enhancing
/// Relevance Scoring with Chronological Term Rank, SIGIR 2007).
///
/// Needs the places of words in the index. Cost: one place read for each article and text.
public final class EarlyWord extends Query {
  /// How many words on the score is the e-th part: 30, 50, 200 and 400 measured no better.
  private static final double FADES = 100;

  private final List<Term> terms;

  private EarlyWord(List<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  /// A word of [Layer#WORDS] in some texts.
  public static EarlyWord in(Set<TextField> texts, String term) {
    return new EarlyWord(
        texts.stream().map(text -> new Term(Fields.of(text, Layer.WORDS), term)).toList());
  }

  /// What a word is worth that first stands at a place, counted from 0.
  public static double worth(double place) {
    return Math.exp(-place / FADES);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new EarlyWeight(boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    QueryVisitor own = visitor.getSubVisitor(Occur.SHOULD, this);
    if (terms.stream().anyMatch(term -> own.acceptField(term.field()))) {
      own.consumeTerms(this, terms.toArray(Term[]::new));
    }
  }

  @Override
  public String toString(String field) {
    return "early" + terms;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EarlyWord same && terms.equals(same.terms);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + terms.hashCode();
  }

  private final class EarlyWeight extends Weight {
    private final float boost;

    EarlyWeight(float boost) {
      super(EarlyWord.this);
      this.boost = boost;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
      List<PostingsEnum> texts = new ArrayList<>();
      for (Term term : terms) {
        PostingsEnum places = context.reader().postings(term, PostingsEnum.POSITIONS);
        if (places != null) {
          texts.add(places);
        }
      }
      return texts.isEmpty() ? null : new DefaultScorerSupplier(new EarlyScorer(texts, boost));
    }

    @Override
    public Explanation explain(LeafReaderContext context, int doc) throws IOException {
      Scorer scorer = scorer(context);
      return scorer != null && scorer.iterator().advance(doc) == doc
          ? Explanation.match(scorer.score(), "how early it stands")
          : Explanation.noMatch("it stands nowhere");
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
      return true;
    }
  }

  private static final class EarlyScorer extends Scorer {
    private final AnyText articles;
    private final float boost;
    private int scored = -1;
    private float score;

    EarlyScorer(List<PostingsEnum> texts, float boost) {
      this.articles = new AnyText(texts);
      this.boost = boost;
    }

    @Override
    public int docID() {
      return articles.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return articles;
    }

    @Override
    public float getMaxScore(int upTo) {
      return boost;
    }

    @Override
    public float score() throws IOException {
      if (scored != docID()) {
        scored = docID();
        score = (float) (boost * worth(articles.first()));
      }
      return score;
    }
  }

  /// The articles with the word in any of the texts.
  private static final class AnyText extends DocIdSetIterator {
    private final List<PostingsEnum> texts;
    private int doc = -1;

    AnyText(List<PostingsEnum> texts) {
      this.texts = texts;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      int next = NO_MORE_DOCS;
      for (PostingsEnum text : texts) {
        int at = text.docID() < target ? text.advance(target) : text.docID();
        next = Math.min(next, at);
      }
      doc = next;
      return doc;
    }

    @Override
    public long cost() {
      return texts.stream().mapToLong(DocIdSetIterator::cost).sum();
    }

    /// The first place of the word in the article; to be asked once.
    private int first() throws IOException {
      int first = Integer.MAX_VALUE;
      for (PostingsEnum text : texts) {
        if (text.docID() == doc) {
          first = Math.min(first, text.nextPosition());
        }
      }
      return first;
    }
  }
}
