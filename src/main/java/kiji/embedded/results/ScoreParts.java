package kiji.embedded.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kiji.analysis.Layer;
import kiji.embedded.document.Fields;
import kiji.embedded.matching.EarlyWord;
import kiji.engine.Explains.ScoreExplanation.Kind;
import kiji.engine.Explains.ScoreExplanation.Part;
import kiji.query.TextField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/// Takes a query apart into what scores by itself, and tells for an article how much of each its
/// score holds. The parts of sums add up, of the ways to say one word the best counts and the
/// others a little, as when the query runs. For one thread.
final class ScoreParts {
  private static final String TITLE = Fields.of(TextField.TITLE, Layer.WORDS).split("\\.", -1)[0];

  private final Set<String> typed;
  private final float titleWeight;
  private final Piece whole;

  /// A part of a query on its way.
  private sealed interface Piece {
    /// All of them count.
    record Sum(List<Piece> pieces) implements Piece {}

    /// The best counts, the others by a share.
    record Best(List<Piece> pieces, float share) implements Piece {}

    record Times(Piece piece, float factor) implements Piece {}

    /// Scores by itself.
    record Single(Weight weight, Kind kind, List<Term> terms, boolean combined) implements Piece {}
  }

  private record About(Kind kind, String text) {}

  /// @param typed the words that were typed, as the index has them
  ScoreParts(IndexSearcher searcher, Query query, Set<String> typed, float titleWeight)
      throws IOException {
    this.typed = typed;
    this.titleWeight = titleWeight;
    this.whole = piece(searcher, query, false);
  }

  /// What an article's score holds, nothing that is 0.
  ///
  /// @param doc within the leaf
  List<Part> of(LeafReaderContext leaf, int doc) throws IOException {
    Map<About, Double> values = new LinkedHashMap<>();
    add(whole, 1, leaf, doc, values);
    Map<Kind, Set<String>> together = new LinkedHashMap<>();
    Map<About, Double> joined = new LinkedHashMap<>();
    values.forEach(
        (about, value) -> {
          boolean byWord = about.kind() == Kind.WORD || about.kind() == Kind.OTHER_WORD;
          if (!byWord) {
            together.computeIfAbsent(about.kind(), k -> new LinkedHashSet<>()).add(about.text());
          }
          joined.merge(byWord ? about : new About(about.kind(), ""), value, Double::sum);
        });
    List<Part> parts = new ArrayList<>();
    joined.forEach(
        (about, value) ->
            parts.add(
                new Part(
                    about.kind(),
                    about.text().isEmpty()
                        ? String.join(", ", together.getOrDefault(about.kind(), Set.of()))
                        : about.text(),
                    value)));
    return parts;
  }

  private Piece piece(IndexSearcher searcher, Query query, boolean other) throws IOException {
    return switch (query) {
      case BooleanQuery sum -> {
        List<Piece> pieces = new ArrayList<>();
        for (var clause : sum.clauses()) {
          if (clause.isScoring()) {
            pieces.add(piece(searcher, clause.query(), other));
          }
        }
        yield new Piece.Sum(pieces);
      }
      case DisjunctionMaxQuery best -> {
        List<Piece> pieces = new ArrayList<>();
        for (Query way : best.getDisjuncts()) {
          pieces.add(piece(searcher, way, way instanceof BoostQuery));
        }
        yield new Piece.Best(pieces, best.getTieBreakerMultiplier());
      }
      case BoostQuery times ->
          new Piece.Times(piece(searcher, times.getQuery(), other), times.getBoost());
      case ConstantScoreQuery condition -> new Piece.Sum(List.of());
      default -> single(searcher, query, other);
    };
  }

  private Piece single(IndexSearcher searcher, Query query, boolean other) throws IOException {
    List<Term> terms = new ArrayList<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query of, Term... found) {
            terms.addAll(Arrays.asList(found));
          }
        });
    boolean combined = query instanceof CombinedFieldQuery;
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    boolean isTyped = terms.stream().allMatch(term -> typed.contains(term.text()));
    Kind kind =
        query instanceof EarlyWord ? Kind.EARLY : other && !isTyped ? Kind.OTHER_WORD : kind(terms);
    return new Piece.Single(weight, kind, terms, combined);
  }

  private static Kind kind(List<Term> terms) {
    if (terms.isEmpty()) {
      return Kind.WORD;
    }
    Layer layer = Fields.layerOf(terms.getFirst().field());
    long words = terms.stream().map(Term::text).distinct().count();
    return switch (layer) {
      case WORDS -> words > 1 ? Kind.TOGETHER : Kind.WORD;
      case BIGRAMS -> Kind.BIGRAMS;
      case EXACT -> Kind.FORM;
    };
  }

  /// Adds what a piece holds and returns how much that is.
  private double add(
      Piece piece, double factor, LeafReaderContext leaf, int doc, Map<About, Double> values)
      throws IOException {
    return switch (piece) {
      case Piece.Sum sum -> {
        double all = 0;
        for (Piece one : sum.pieces()) {
          all += add(one, factor, leaf, doc, values);
        }
        yield all;
      }
      case Piece.Times times -> add(times.piece(), factor * times.factor(), leaf, doc, values);
      case Piece.Best best -> addBest(best, factor, leaf, doc, values);
      case Piece.Single single -> {
        Explanation found = single.weight().explain(leaf, doc);
        double value = found.isMatch() ? factor * found.getValue().doubleValue() : 0;
        if (value != 0) {
          addSingle(single, value, leaf, doc, values);
        }
        yield value;
      }
    };
  }

  private double addBest(
      Piece.Best best, double factor, LeafReaderContext leaf, int doc, Map<About, Double> values)
      throws IOException {
    int first = 0;
    double most = 0;
    for (int i = 0; i < best.pieces().size(); i++) {
      double value = add(best.pieces().get(i), factor, leaf, doc, new LinkedHashMap<>());
      if (value > most) {
        most = value;
        first = i;
      }
    }
    double all = 0;
    for (int i = 0; i < best.pieces().size(); i++) {
      double counts = i == first ? factor : factor * best.share();
      all += add(best.pieces().get(i), counts, leaf, doc, values);
    }
    return all;
  }

  private void addSingle(
      Piece.Single single, double value, LeafReaderContext leaf, int doc, Map<About, Double> values)
      throws IOException {
    String text =
        single.terms().stream().map(Term::text).distinct().collect(Collectors.joining(" "));
    double inTitle = single.combined() ? value * titleShare(single.terms(), leaf, doc) : 0;
    if (inTitle > 0) {
      values.merge(new About(Kind.TITLE, text), inTitle, Double::sum);
    }
    if (value > inTitle) {
      values.merge(new About(single.kind(), text), value - inTitle, Double::sum);
    }
  }

  /// Which share of a word's weighted count stands in the title.
  private double titleShare(List<Term> terms, LeafReaderContext leaf, int doc) throws IOException {
    double title = 0;
    double all = 0;
    for (Term term : terms) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.FREQS);
      if (postings != null && postings.advance(doc) == doc) {
        boolean isTitle = term.field().startsWith(TITLE + ".");
        double count = postings.freq() * (isTitle ? titleWeight : 1);
        title += isTitle ? count : 0;
        all += count;
      }
    }
    return all == 0 ? 0 : title / all;
  }
}
