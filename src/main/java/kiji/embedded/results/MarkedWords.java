package kiji.embedded.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kiji.analysis.Alternative;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.analysis.TypedWord;
import kiji.embedded.document.Fields;
import kiji.embedded.foreign.ForeignPiece;
import kiji.embedded.foreign.ForeignQueries;
import kiji.embedded.matching.OtherWords;
import kiji.embedded.matching.PrefixWords;
import kiji.embedded.matching.TypedRuns;
import kiji.embedded.matching.TypedWords;
import kiji.embedded.matching.Wholes;
import kiji.engine.SearchRequest;
import kiji.query.SearchQuery;
import kiji.query.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/// Which words of a search are marked in its results: all but those left out, as one query over a
/// layer whose parts are alternatives.
final class MarkedWords {
  private static final int MOST = 128;
  private static final Set<TextField> MARKED = Set.of(TextField.TITLE, TextField.BODY);

  private final TextAnalysis analysis;
  private final Layer layer;
  private final List<Query> marked = new ArrayList<>();
  private boolean exact;

  private MarkedWords(TextAnalysis analysis, Layer layer) {
    this.analysis = analysis;
    this.layer = layer;
  }

  private static MarkedWords of(SearchQuery query, TextAnalysis analysis, Layer layer) {
    MarkedWords words = new MarkedWords(analysis, layer);
    words.add(query, MARKED);
    return words;
  }

  /// With what else was searched for the words typed.
  static MarkedWords of(
      SearchRequest request, TextAnalysis analysis, OtherWords others, Layer layer) {
    MarkedWords words = of(request.query(), analysis, layer);
    if (request.expand()) {
      for (List<String> runs : TypedRuns.of(request.query())) {
        for (Alternative other : others.of(runs, analysis.words(runs))) {
          if (other.layer() == layer) {
            words.addTokens(other.words(), MARKED);
          }
        }
      }
    }
    return words;
  }

  /// Marks what was searched in the other language too; of the words layer only.
  void add(List<ForeignPiece> pieces) {
    pieces.forEach(piece -> marked.addAll(ForeignQueries.marks(piece, MARKED)));
  }

  /// Whether something in the search stands for itself alone: a quote, `+word`, a beginning.
  boolean hasExact() {
    return exact;
  }

  Query query() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    marked.stream().distinct().limit(MOST).forEach(part -> any.add(part, Occur.SHOULD));
    return any.build();
  }

  private void add(SearchQuery query, Set<TextField> texts) {
    switch (query) {
      case SearchQuery.Word word -> {
        exact |= word.exact();
        addWord(word.text(), texts);
      }
      case SearchQuery.Phrase phrase -> {
        exact |= phrase.slop() == 0;
        addPhrase(phrase, texts);
      }
      case SearchQuery.Prefix prefix -> {
        exact = true;
        addPrefix(prefix.text(), texts);
      }
      case SearchQuery.All all -> all.parts().forEach(part -> add(part, texts));
      case SearchQuery.Any any -> any.parts().forEach(part -> add(part, texts));
      case SearchQuery.In in -> {
        if (MARKED.contains(in.field())) {
          add(in.part(), Set.of(in.field()));
        }
      }
      case SearchQuery.Everything _, SearchQuery.Not _, SearchQuery.Condition _ -> {}
    }
  }

  private void addWord(String text, Set<TextField> texts) {
    if (layer == Layer.EXACT) {
      List<CutToken> tokens = analysis.cut(layer, text);
      if (!tokens.isEmpty()) {
        addTokens(tokens, texts);
      }
      return;
    }
    List<TypedWord> words = analysis.words(List.of(text));
    List<CutToken> tokens = words.stream().map(TypedWord::cut).toList();
    if (Wholes.fallsApart(text, words, analysis)) {
      addTokens(tokens, texts);
      return;
    }
    boolean onlyLight = words.stream().allMatch(analysis::isLight);
    for (int i = 0; i < words.size(); i++) {
      if (Wholes.isPlace(words, i)) {
        addTokens(tokens.subList(i - 1, i + 1), texts);
      } else if (onlyLight || !analysis.isLight(words.get(i))) {
        addTokens(tokens.subList(i, i + 1), texts);
      }
    }
  }

  /// Words that stand together.
  private void addTokens(List<CutToken> tokens, Set<TextField> texts) {
    texts.forEach(text -> marked.add(TypedWords.phrase(Fields.of(text, layer), tokens, 0)));
  }

  private void addPhrase(SearchQuery.Phrase phrase, Set<TextField> texts) {
    List<CutToken> tokens = analysis.cut(layer, phrase.text());
    if (tokens.isEmpty()) {
      return;
    }
    int slop = layer == Layer.EXACT ? 0 : phrase.slop();
    texts.forEach(field -> marked.add(TypedWords.phrase(Fields.of(field, layer), tokens, slop)));
  }

  private void addPrefix(String text, Set<TextField> texts) {
    List<CutToken> tokens = analysis.cut(Layer.EXACT, text);
    if (layer != Layer.EXACT || tokens.isEmpty()) {
      return;
    }
    for (TextField field : texts) {
      String name = Fields.of(field, layer);
      marked.add(
          tokens.size() > 1 || PrefixWords.isCutByCharacter(tokens.getFirst().term())
              ? TypedWords.phrase(name, tokens, 0)
              : new PrefixQuery(new Term(name, tokens.getFirst().term())));
    }
  }
}
