package kiji.embedded.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiji.analysis.TextAnalysis;
import kiji.analysis.translation.EnglishStopWords;
import kiji.embedded.foreign.ForeignPiece;
import kiji.embedded.foreign.ForeignSearch;
import kiji.embedded.matching.Exclusion;
import kiji.embedded.matching.FilterQueries;
import kiji.embedded.matching.Narrowing;
import kiji.embedded.matching.Operators;
import kiji.embedded.matching.OtherWords;
import kiji.embedded.matching.PrefixWords;
import kiji.embedded.matching.Relaxation;
import kiji.embedded.matching.RequiredWord;
import kiji.embedded.matching.TypedWords;
import kiji.embedded.matching.Vocabulary;
import kiji.embedded.matching.Work;
import kiji.engine.Matching;
import kiji.engine.SearchRequest;
import kiji.query.SearchQuery;
import kiji.query.TextField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// A [SearchQuery] as a Lucene query. The score is that of OR, always; how many of the words must
/// be there is the step's, and quotes, `+`, `-` and fields are never relaxed.
public final class QueryBuilder {
  private static final int SHARE_OF_MOST = 60;

  /// What words as typed add to the score where those of both languages are searched: there each
  /// counts as one of the ways to say it.
  private static final float AS_TYPED = .05f;

  /// Deeper trees than anyone types are not followed.
  private static final int DEEPEST = 32;

  private final Vocabulary vocabulary;
  private final TextAnalysis analysis;
  private final SearchRequest request;
  private final @Nullable ForeignSearch foreign;
  private final OtherWords others;
  private final Work work;
  private boolean inBothLanguages;
  private final List<ForeignPiece> translated = new ArrayList<>();
  private final Map<List<Object>, ForeignSearch.Found> inOtherLanguage = new HashMap<>();

  /// What to run.
  ///
  /// @param query finds every result and ranks by its words
  /// @param helpful what adds to the score of a result beside its words: for the best alone, since
  ///   it is dear to look up
  /// @param scores whether any part of it ranks; else only dates do
  /// @param foreign what was searched in the other language
  /// @param narrowing conditions beside the words, in neither query
  public record Built(
      Query query,
      List<Query> helpful,
      boolean scores,
      List<ForeignPiece> foreign,
      Narrowing narrowing) {
    public Built {
      helpful = List.copyOf(helpful);
      foreign = List.copyOf(foreign);
    }

    /// The words with all that narrows them.
    public Query narrowed() {
      return narrowing.apart(Set.of()).around(query, scores);
    }

    /// Finds the same results and weighs each in full.
    public Query whole() {
      if (helpful.isEmpty()) {
        return query;
      }
      BooleanQuery.Builder whole = new BooleanQuery.Builder().add(query, Occur.MUST);
      helpful.forEach(part -> whole.add(part, Occur.SHOULD));
      return whole.build();
    }
  }

  /// What is in brackets, or a whole search without what narrows it.
  ///
  /// @param helpful left out of the query
  private record Part(Query query, List<Query> helpful, boolean scores) {
    Query whole() {
      return new Built(query, helpful, scores, List.of(), Narrowing.NONE).whole();
    }
  }

  /// What the parts of one level ask for.
  private static final class Level {
    final List<String> runs = new ArrayList<>();
    final List<RequiredWord> relaxable = new ArrayList<>();
    final List<Query> required = new ArrayList<>();
    final List<Query> scoring = new ArrayList<>();
    final List<Query> helpful = new ArrayList<>();
    final List<Query> filters = new ArrayList<>();
    final List<Query> excluded = new ArrayList<>();
    boolean hollow;
  }

  /// @param foreign searches in the other language; absent where that cannot be done
  public QueryBuilder(
      Vocabulary vocabulary,
      TextAnalysis analysis,
      @Nullable ForeignSearch foreign,
      SearchRequest request,
      OtherWords others,
      Work work) {
    this.work = work;
    this.inBothLanguages = request.translate() && foreign != null;
    this.vocabulary = vocabulary;
    this.others = others;
    this.analysis = analysis;
    this.foreign = foreign;
    this.request = request;
  }

  /// From now on the words are searched as typed alone.
  void leaveOutOtherLanguage() {
    inBothLanguages = false;
  }

  /// Builds the query of one step.
  public Built build(Matching matching) throws IOException {
    translated.clear();
    Operators operators = Operators.of(request.query());
    TypedWords words = words(request.searchIn());
    Part found = part(operators.words(), words, matching, 0);
    return new Built(
        found.query(), found.helpful(), found.scores(), translated, narrowing(operators, words));
  }

  /// What the parameters and the operators beside the words let through.
  private Narrowing narrowing(Operators operators, TypedWords words) throws IOException {
    List<Query> always = new ArrayList<>(FilterQueries.beside(request.filters()));
    List<Query> never = new ArrayList<>();
    for (SearchQuery operator : operators.holding()) {
      always.add(new Exclusion(vocabulary, analysis, request).of(operator, words));
    }
    for (SearchQuery operator : operators.excluding()) {
      never.add(new Exclusion(vocabulary, analysis, request).of(operator, words));
    }
    return new Narrowing(always, FilterQueries.byFacet(request.filters(), request.zone()), never);
  }

  private Part part(SearchQuery query, TypedWords words, Matching matching, int depth)
      throws IOException {
    Level level = new Level();
    add(level, query, words, matching, depth);
    return assembled(level, words, matching);
  }

  private void add(Level level, SearchQuery query, TypedWords words, Matching matching, int depth)
      throws IOException {
    if (depth > DEEPEST) {
      return;
    }
    switch (query) {
      case SearchQuery.Everything everything -> {}
      case SearchQuery.All all -> {
        for (SearchQuery part : all.parts()) {
          add(level, part, words, matching, depth + 1);
        }
      }
      case SearchQuery.Any any -> addAny(level, any, words, matching, depth);
      case SearchQuery.Word word when word.exact() -> addExact(level, word.text(), words);
      case SearchQuery.Word word -> level.runs.add(word.text());
      case SearchQuery.Phrase phrase when phrase.slop() == 0 ->
          addExact(level, phrase.text(), words);
      case SearchQuery.Phrase phrase ->
          addOrHollow(level, level.required, words.near(phrase.text(), phrase.slop()));
      case SearchQuery.Prefix prefix ->
          addRelaxable(
              level,
              new PrefixWords(vocabulary, analysis, request.ranking())
                  .beginning(prefix.text(), words));
      case SearchQuery.Not not ->
          level.excluded.add(new Exclusion(vocabulary, analysis, request).of(not.part(), words));
      case SearchQuery.In in -> {
        Part part = part(in.part(), words(Set.of(in.field())), Matching.ALL, depth + 1);
        (part.scores() ? level.required : level.filters).add(part.whole());
      }
      case SearchQuery.Condition condition ->
          level.filters.add(FilterQueries.of(condition, request.zone()));
    }
  }

  private void addAny(
      Level level, SearchQuery.Any any, TypedWords words, Matching matching, int depth)
      throws IOException {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    boolean scores = false;
    for (SearchQuery part : any.parts()) {
      Part found = part(part, words, matching, depth + 1);
      either.add(found.scores() ? found.whole() : withoutScore(found.query()), Occur.SHOULD);
      scores |= found.scores();
    }
    Query query = either.build();
    if (scores) {
      level.relaxable.add(RequiredWord.of(query));
    } else {
      level.filters.add(query);
    }
  }

  /// The form as it stands is a condition; what ranks is its words.
  private void addExact(Level level, String text, TypedWords typed) throws IOException {
    TypedWords words =
        new TypedWords(vocabulary, analysis, request.ranking(), typed.texts(), false, others);
    List<Query> exactly = words.exactly(text);
    addOrHollow(level, level.filters, exactly);
    if (!exactly.isEmpty()) {
      words.required(List.of(text)).forEach(word -> level.scoring.add(word.whole()));
      level.helpful.addAll(words.helpful(List.of(text)));
    }
  }

  private static void addRelaxable(Level level, List<Query> found) {
    found.forEach(query -> level.relaxable.add(RequiredWord.of(query)));
    level.hollow |= found.isEmpty();
  }

  private static void addOrHollow(Level level, List<Query> where, List<Query> found) {
    where.addAll(found);
    level.hollow |= found.isEmpty();
  }

  private Part assembled(Level level, TypedWords words, Matching matching) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    if (inBothLanguages) {
      withoutStopWords(level.runs);
    }
    List<RequiredWord> relaxable = new ArrayList<>(words.required(level.runs));
    boolean hollow = level.hollow || (relaxable.isEmpty() && !level.runs.isEmpty());
    relaxable.addAll(level.relaxable);
    boolean others = !level.required.isEmpty();
    if (!addTranslated(query, level, relaxable, words, matching, others)) {
      addRelaxable(query, relaxable, matching, others);
    }
    level.required.forEach(part -> query.add(part, Occur.MUST));
    level.scoring.forEach(part -> query.add(part, Occur.SHOULD));
    level.filters.forEach(part -> query.add(part, Occur.FILTER));
    level.excluded.forEach(part -> query.add(part, Occur.MUST_NOT));
    boolean scores = !relaxable.isEmpty() || !level.required.isEmpty() || !level.scoring.isEmpty();
    if (!scores && level.filters.isEmpty()) {
      if (hollow) {
        return new Part(new MatchNoDocsQuery("nothing in it to search for"), List.of(), false);
      }
      query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    List<Query> helpful = new ArrayList<>(level.helpful);
    for (Query part : words.helpful(level.runs)) {
      helpful.add(inBothLanguages ? new BoostQuery(part, AS_TYPED) : part);
    }
    return new Part(query.build(), helpful, scores);
  }

  /// `the` and `of` are rare in Japanese articles, and would count for much there.
  private static void withoutStopWords(List<String> runs) {
    if (!runs.stream().allMatch(EnglishStopWords::contains)) {
      runs.removeIf(EnglishStopWords::contains);
    }
  }

  /// The words as typed or those of the other language; whether there are any such.
  private boolean addTranslated(
      BooleanQuery.Builder query,
      Level level,
      List<RequiredWord> relaxable,
      TypedWords words,
      Matching matching,
      boolean othersRequired)
      throws IOException {
    ForeignSearch other = foreign;
    if (!inBothLanguages || other == null || level.runs.isEmpty()) {
      return false;
    }
    ForeignSearch.Found found = found(other, List.copyOf(level.runs), words.texts());
    if (found.required().isEmpty()) {
      return false;
    }
    translated.addAll(found.pieces());
    level.helpful.addAll(found.helpful());
    List<RequiredWord> otherwise =
        new ArrayList<>(found.required().stream().map(RequiredWord::of).toList());
    otherwise.addAll(level.relaxable);
    BooleanQuery.Builder typed = new BooleanQuery.Builder();
    addRelaxable(typed, relaxable, matching, false);
    BooleanQuery.Builder foreignWords = new BooleanQuery.Builder();
    addRelaxable(foreignWords, otherwise, matching, false);
    Query either =
        new BooleanQuery.Builder()
            .add(new BoostQuery(typed.build(), AS_TYPED), Occur.SHOULD)
            .add(foreignWords.build(), Occur.SHOULD)
            .build();
    query.add(either, matching == Matching.ANY && othersRequired ? Occur.SHOULD : Occur.MUST);
    return true;
  }

  /// Looked up once for all steps.
  private ForeignSearch.Found found(ForeignSearch other, List<String> runs, Set<TextField> texts)
      throws IOException {
    List<Object> key = List.of(runs, texts);
    ForeignSearch.Found known = inOtherLanguage.get(key);
    if (known == null) {
      known = other.find(runs, texts, request.ranking(), analysis, work);
      inOtherLanguage.put(key, known);
    }
    return known;
  }

  private static void addRelaxable(
      BooleanQuery.Builder query,
      List<RequiredWord> words,
      Matching matching,
      boolean othersRequired) {
    if (words.isEmpty()) {
      return;
    }
    Relaxation relaxation = Relaxation.of(words);
    int needed =
        switch (matching) {
          case ALL -> words.size();
          case MOST -> (relaxation.counted() * SHARE_OF_MOST + 99) / 100;
          case ANY -> 1;
        };
    if (matching == Matching.ALL || relaxation.isWhole(needed)) {
      words.forEach(word -> query.add(word.whole(), Occur.MUST));
      return;
    }
    boolean free = matching == Matching.ANY && othersRequired;
    query.add(relaxation.some(needed), free ? Occur.SHOULD : Occur.MUST);
    relaxation.beside().forEach(word -> query.add(word, Occur.SHOULD));
  }

  private TypedWords words(Set<TextField> texts) {
    return new TypedWords(vocabulary, analysis, request.ranking(), texts, request.expand(), others);
  }

  private static Query withoutScore(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }
}
