package kiji.embedded.matching;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import kiji.analysis.TextAnalysis;
import kiji.engine.SearchRequest;
import kiji.query.SearchQuery;
import kiji.query.TextField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/// What `-…` leaves out. Stricter than finding: a word is there only when the text is cut so, and
/// `-京都` leaves `東京都` in.
public final class Exclusion {
  private static final int DEEPEST = 32;

  private final Vocabulary vocabulary;
  private final TextAnalysis analysis;
  private final SearchRequest request;

  public Exclusion(Vocabulary vocabulary, TextAnalysis analysis, SearchRequest request) {
    this.vocabulary = vocabulary;
    this.analysis = analysis;
    this.request = request;
  }

  public Query of(SearchQuery query, TypedWords words) throws IOException {
    return of(query, words, 0);
  }

  private Query of(SearchQuery query, TypedWords words, int depth) throws IOException {
    if (depth > DEEPEST) {
      return nothing();
    }
    return switch (query) {
      case SearchQuery.Everything everything -> nothing();
      case SearchQuery.Word word when word.exact() -> one(words.exactly(word.text()));
      case SearchQuery.Word word -> word(word.text(), words);
      case SearchQuery.Phrase phrase when phrase.slop() == 0 -> one(words.exactly(phrase.text()));
      case SearchQuery.Phrase phrase -> one(words.near(phrase.text(), phrase.slop()));
      case SearchQuery.Prefix prefix ->
          one(
              new PrefixWords(vocabulary, analysis, request.ranking())
                  .beginning(prefix.text(), words));
      case SearchQuery.All all -> joined(all.parts(), Occur.MUST, words, depth);
      case SearchQuery.Any any -> joined(any.parts(), Occur.SHOULD, words, depth);
      case SearchQuery.Not not ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
              .add(of(not.part(), words, depth + 1), Occur.MUST_NOT)
              .build();
      case SearchQuery.In in -> of(in.part(), words(in.field()), depth + 1);
      case SearchQuery.Condition condition -> FilterQueries.of(condition, request.zone());
    };
  }

  private Query joined(List<SearchQuery> parts, Occur occur, TypedWords words, int depth)
      throws IOException {
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    for (SearchQuery part : parts) {
      joined.add(of(part, words, depth + 1), occur);
    }
    return joined.build();
  }

  private static Query word(String text, TypedWords words) {
    List<Query> cut = words.near(text, 0);
    return cut.isEmpty() ? one(words.exactly(text)) : one(cut);
  }

  private TypedWords words(TextField text) {
    return new TypedWords(
        vocabulary,
        analysis,
        request.ranking(),
        Set.of(text),
        false,
        new OtherWords(vocabulary, analysis));
  }

  private static Query one(List<Query> found) {
    return found.isEmpty() ? nothing() : found.getFirst();
  }

  private static Query nothing() {
    return new MatchNoDocsQuery("nothing in it to leave out");
  }
}
