package kiji.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import kiji.analysis.translation.WordBook;
import kiji.analysis.translation.WordBooks;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.IndexSetup;
import kiji.embedded.foreign.ForeignPiece;
import kiji.embedded.foreign.ForeignSearch;
import kiji.embedded.matching.AlsoSearched;
import kiji.embedded.matching.IndexVocabulary;
import kiji.embedded.matching.OtherWords;
import kiji.embedded.matching.RememberingReader;
import kiji.embedded.matching.Vocabulary;
import kiji.embedded.matching.Work;
import kiji.embedded.results.BarCounter;
import kiji.embedded.results.CopiedStories;
import kiji.embedded.results.Explanations;
import kiji.embedded.results.MoreLikeIt;
import kiji.embedded.results.PageOfHits;
import kiji.embedded.results.QueryBuilder;
import kiji.embedded.results.ResultList;
import kiji.embedded.results.ResumePlace;
import kiji.embedded.results.StepChoice;
import kiji.embedded.results.ToldWords;
import kiji.embedded.results.WholeList;
import kiji.embedded.words.SpellChecker;
import kiji.embedded.words.SuggestionTable;
import kiji.embedded.words.Suggestions;
import kiji.engine.Corrects.Corrected;
import kiji.engine.EngineException;
import kiji.engine.Explains.Marked;
import kiji.engine.Explains.ScoreExplanation;
import kiji.engine.Filters;
import kiji.engine.FindsRelated.Related;
import kiji.engine.Histograms.Histogram;
import kiji.engine.Histograms.Period;
import kiji.engine.LeftOut;
import kiji.engine.Ranking;
import kiji.engine.ResumePoint;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Sort;
import kiji.engine.Suggests.Suggested;
import kiji.engine.Suggests.Told;
import kiji.query.SearchQuery;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/// Answers searches from one generation's reader, which whoever made it closes. Safe for many
/// threads; keep one for as long as the generation is open, for it remembers what is costly to find
/// out.
public final class IndexSearch {
  /// Far more than a search of 256 characters comes to in both languages, with all that each of its
  /// words may mean: those bounds are Kiji's own, and Lucene's would refuse such a search.
  private static final int MOST_CLAUSES = 1 << 14;

  private static final Duration LEAST_TIME = Duration.ofSeconds(30);
  private static final int TIMES_THE_BUDGET = 10;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private final IndexReader reader;
  private final Vocabulary vocabulary;
  private final String generation;
  private final IndexSetup setup;
  private final ReentrantLock opening = new ReentrantLock();
  private final ForeignSearch foreign;
  private final Map<Whole, Histogram> histograms = new ConcurrentHashMap<>();
  private volatile @Nullable CopiedStories stories;
  private final List<SuggestionTable> retired = new CopyOnWriteArrayList<>();
  private volatile @Nullable SuggestionTable suggestions;

  /// What a histogram of the whole archive differs by.
  private record Whole(Period period, boolean collapse) {}

  IndexSearch(IndexReader reader, String generation, IndexSetup setup) {
    this(reader, generation, setup, WordBook.EMPTY);
  }

  /// @param learned words of both languages that the articles themselves give
  IndexSearch(IndexReader reader, String generation, IndexSetup setup, WordBook learned) {
    this.reader = RememberingReader.around(reader);
    this.vocabulary = new IndexVocabulary(this.reader);
    this.generation = generation;
    this.setup = setup;
    this.foreign = new ForeignSearch(this.reader, new WordBooks(List.of(setup.books(), learned)));
  }

  String generation() {
    return generation;
  }

  /// How many articles there are.
  long size() {
    return reader.numDocs();
  }

  /// Answers within the request's budget, partially if need be. The first search in the other
  /// language reads the names of the generation, which takes longer and is not counted.
  SearchResults search(SearchRequest request) {
    ResumePoint after = request.after();
    if (after != null && !after.generation().equals(generation)) {
      throw new ResumePoint.Stale(after.generation());
    }
    try {
      if (request.translate()) {
        foreign.open();
      }
      return answer(request, System.nanoTime());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One article by its id.
  Optional<Article> byId(ArticleId id) {
    return Look.at(
        () -> {
          OptionalInt place = place(id);
          return place.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  ArticleDocuments.article(reader.storedFields().document(place.getAsInt())));
        });
  }

  /// An article with its words marked; see [kiji.engine.Explains#marked].
  Optional<Marked> marked(SearchRequest request, ArticleId id) {
    return Look.at(
        () -> {
          OptionalInt place = place(id);
          Work work = new Work(request.budget());
          return place.isEmpty()
              ? Optional.empty()
              : Optional.of(pages(request, planned(request, work)).whole(place.getAsInt()));
        });
  }

  private OptionalInt place(ArticleId id) throws IOException {
    TopDocs found = new IndexSearcher(reader).search(new TermQuery(ArticleDocuments.term(id)), 1);
    return found.scoreDocs.length == 0
        ? OptionalInt.empty()
        : OptionalInt.of(found.scoreDocs[0].doc);
  }

  /// What words may have been meant to be; see [kiji.engine.Corrects#corrections].
  Corrected corrections(List<String> words, Duration budget) {
    return Look.at(
        () ->
            new SpellChecker(reader, setup.analysis(), suggestions(), new Work(budget))
                .corrections(words));
  }

  /// What scores are made of; see [kiji.engine.Explains#explanations].
  public Map<ArticleId, ScoreExplanation> explanations(
      SearchRequest request, List<ArticleId> articles) {
    try {
      Work work = new Work(request.budget());
      Planned planned = planned(request, work);
      QueryBuilder.Built built = planned.chosen().built();
      if (request.sort() != Sort.RELEVANCE || !built.scores()) {
        return Map.of();
      }
      Set<Integer> best = planned.list(request.withFacets(List.of()), work).best();
      return new Explanations(planned.searcher(), setup.analysis(), built, best, request)
          .of(articles, new Work(request.budget()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How results lie in time; see [kiji.engine.Histograms#histogram]. That of the whole archive is
  /// counted once, whatever the budget.
  Histogram histogram(SearchRequest request, Period period) {
    boolean whole =
        request.query() instanceof SearchQuery.Everything && request.filters().equals(Filters.NONE);
    if (!whole) {
      return counted(request, period, new Work(request.budget()));
    }
    return histograms.computeIfAbsent(
        new Whole(period, request.collapse()),
        one -> counted(request, period, Work.lookingAtAll(request.budget())));
  }

  private Histogram counted(SearchRequest request, Period period, Work work) {
    try {
      Planned planned = planned(request, work);
      BarCounter counter = new BarCounter(period, request, planned.copied(), work);
      QueryBuilder.Built built = planned.chosen().built();
      planned
          .searcher()
          .search(built.narrowing().apart(Set.of()).around(built.query(), false), counter.alone());
      return counter.histogram();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Every result in order, some at each call; see [kiji.engine.Scans#scan].
  WholeList scan(SearchRequest request) {
    return Look.at(
        () -> {
          Work work = Work.lookingAtAll(request.budget());
          Planned planned = planned(request, work);
          return new WholeList(
              planned.list(request.withFacets(List.of()), work), pages(request, planned));
        });
  }

  /// What else there is to read; see [kiji.engine.FindsRelated#related].
  Optional<Related> related(ArticleId id, int most, Duration halfLife, Duration budget) {
    return Look.at(() -> new MoreLikeIt(reader, setup, new Work(budget)).of(id, most, halfLife));
  }

  /// How what is typed may go on; see [kiji.engine.Suggests#suggest].
  Suggested suggest(String typed, int most, Duration budget) {
    return Look.at(
        () ->
            new Suggestions(reader, setup.analysis(), suggestions(), new Work(budget))
                .of(typed, most));
  }

  /// What articles have in common; see [kiji.engine.Suggests#told].
  List<Told> told(List<ArticleId> articles, int most, Duration budget) {
    return Look.at(() -> new ToldWords(reader, new Work(budget)).of(articles, most));
  }

  /// Lets the words to suggest go; nothing is asked any more.
  void close() {
    retired.forEach(SuggestionTable::close);
    SuggestionTable open = suggestions;
    if (open != null) {
      open.close();
    }
  }

  /// Whether the words to suggest are not those of their file, which is missing or damaged; as far
  /// as they were asked for.
  boolean hasGatheredWords() {
    SuggestionTable open = suggestions;
    return open != null && open.isGathered();
  }

  /// Reads the file of the words to suggest again, for it was touched. Who is reading it goes on.
  void readWordsAgain() throws IOException {
    opening.lock();
    try {
      SuggestionTable open = suggestions;
      suggestions = SuggestionTable.of(reader);
      if (open != null) {
        retired.add(open);
      }
    } finally {
      opening.unlock();
    }
  }

  /// Opened when they are first asked for.
  private SuggestionTable suggestions() throws IOException {
    SuggestionTable open = suggestions;
    if (open != null) {
      return open;
    }
    opening.lock();
    try {
      open = suggestions;
      if (open == null) {
        open = SuggestionTable.of(reader);
        suggestions = open;
      }
      return open;
    } finally {
      opening.unlock();
    }
  }

  /// The same of a search that began at a moment of [System#nanoTime].
  SearchResults answer(SearchRequest request, long began) throws IOException {
    Work work = new Work(request.budget());
    IndexSearcher searcher = searcher(request.ranking());
    long longest = longest(request).toNanos();
    searcher.setTimeout(() -> System.nanoTime() - began > longest);
    Planned planned = planned(request, work, searcher);
    StepChoice.Chosen chosen = planned.chosen();
    ResultList.Page page = planned.list(request, work).page();
    if (searcher.timedOut()) {
      throw new EngineException(
          EngineException.Kind.UNAVAILABLE,
          "a search took longer than "
              + longest(request).toSeconds()
              + " s; the machine is too busy, try again later");
    }
    ResumePlace next = page.next();
    return new SearchResults(
        generation,
        chosen.step(),
        chosen.whole(),
        chosen.atStep(),
        page.total(),
        !work.leftOut().contains(LeftOut.REST),
        pages(request, planned).hits(page.found()),
        page.facets(),
        next == null ? null : next.in(generation),
        work.leftOut(),
        Duration.ofNanos(System.nanoTime() - began),
        work.spent(),
        request.expand()
            ? new AlsoSearched(vocabulary, setup.analysis()).of(request.query(), planned.others())
            : List.of(),
        ForeignPiece.texts(chosen.built().foreign()));
  }

  /// How a request is answered, whatever is then made of its results.
  ///
  /// @param copied which articles have copies; absent when they are not folded
  private record Planned(
      IndexSearcher searcher,
      OtherWords others,
      @Nullable CopiedStories copied,
      StepChoice.Chosen chosen) {
    ResultList list(SearchRequest request, Work work) {
      boolean scores = chosen.built().scores();
      Sort sort = request.sort() == Sort.RELEVANCE && !scores ? Sort.NEWEST : request.sort();
      return new ResultList(searcher, chosen.built(), request, sort, copied, work);
    }
  }

  private Planned planned(SearchRequest request, Work work) throws IOException {
    if (request.translate()) {
      foreign.open();
    }
    return planned(request, work, searcher(request.ranking()));
  }

  private Planned planned(SearchRequest request, Work work, IndexSearcher searcher)
      throws IOException {
    OtherWords others = others();
    CopiedStories copied = request.collapse() ? stories() : null;
    StepChoice step = new StepChoice(searcher, builder(request, others, work), copied, work);
    return new Planned(searcher, others, copied, step.chosen(request.matching()));
  }

  private PageOfHits pages(SearchRequest request, Planned planned) {
    return new PageOfHits(
        reader, setup, request, planned.chosen().built().foreign(), planned.others());
  }

  /// How long a search may take on the clock. Nothing is left out for it: what takes longer is not
  /// answered at all, since a list with less in it than on another day would not be true.
  private static Duration longest(SearchRequest request) {
    Duration most = request.budget().multipliedBy(TIMES_THE_BUDGET);
    return most.compareTo(LEAST_TIME) < 0 ? LEAST_TIME : most;
  }

  private QueryBuilder builder(SearchRequest request, OtherWords others, Work work) {
    return new QueryBuilder(vocabulary, setup.analysis(), foreign, request, others, work);
  }

  private OtherWords others() {
    return new OtherWords(vocabulary, setup.analysis());
  }

  private IndexSearcher searcher(Ranking ranking) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(setup.similarity(ranking.k1(), ranking.b()));
    return searcher;
  }

  /// Found out at the first search that folds copies; twice if two come at once.
  private CopiedStories stories() throws IOException {
    CopiedStories known = stories;
    if (known == null) {
      known = CopiedStories.of(reader);
      stories = known;
    }
    return known;
  }
}
