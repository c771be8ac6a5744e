package kiji.search;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.engine.Capability;
import kiji.engine.Explains;
import kiji.engine.FindsRelated;
import kiji.engine.FindsRelated.Related;
import kiji.engine.Matching;
import kiji.engine.ResumePoint;
import kiji.engine.SearchEngine;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.engine.Sort;
import kiji.engine.Suggests;
import kiji.engine.Suggests.Suggestion;
import kiji.query.Notice;
import kiji.query.ParsedQuery;
import kiji.query.QueryParser;
import kiji.query.SearchQuery;
import org.jspecify.annotations.Nullable;

/// Answers what readers ask: the one way from a typed text to a page of results, for the web page,
/// the API and the command line alike. Safe for many threads; the engine stays its owner's.
public final class ArticleSearch {
  /// How many results can be reached by page number; a cursor reaches any depth.
  public static final int PAGE_WINDOW = 10_000;

  /// The most results of one [#rank].
  public static final int DEEPEST_RANKING = 1000;

  private static final Duration RANKING_BUDGET = Duration.ofMinutes(1);

  private final SearchEngine engine;
  private final SearchDefaults defaults;
  private final QueryParser parser;
  private final Spelling spelling;
  private final CursorSeal cursors;

  /// Its cursors are good as long as it lives.
  public ArticleSearch(SearchEngine engine, SearchDefaults defaults) {
    this(engine, defaults, CursorKey.random());
  }

  /// Its cursors are good wherever the same key is.
  public ArticleSearch(SearchEngine engine, SearchDefaults defaults, CursorKey key) {
    this.engine = engine;
    this.defaults = defaults;
    parser = new QueryParser(defaults.clock(), defaults.zone());
    spelling = new Spelling(parser);
    cursors = new CursorSeal(key);
  }

  /// One page of results, within the budget.
  ///
  /// @throws kiji.engine.EngineException when the engine cannot answer
  public SearchOutcome search(SearchInput input) {
    if (input.cursor() == null) {
      return firstOrNumbered(input);
    }
    String search = SearchName.of(input);
    return cursors
        .open(input.cursor(), search)
        .map(cursor -> continued(input, cursor))
        .orElseGet(
            () ->
                new SearchRefusal(
                    "cursor", "this cursor does not belong to this search; search again"));
  }

  /// An article by its id.
  public Optional<Article> article(ArticleId id) {
    try (Searcher searcher = engine.searcher()) {
      return searcher.byId(id);
    }
  }

  /// An answer with what the scores of its articles are made of; without, where nothing scores, and
  /// where it is of a generation that has gone since.
  public ExplainedAnswer explained(SearchAnswer answer) {
    List<ArticleId> articles =
        answer.results().hits().stream().map(hit -> hit.article().id()).toList();
    try (Searcher searcher = engine.searcher()) {
      if (!Capability.EXPLAINS.isOf(searcher)) {
        Notice notice = new Notice(Notice.Kind.CANNOT_EXPLAIN, "");
        return ExplainedAnswer.without(answer.withNotice(notice));
      }
      return searcher.generation().equals(answer.results().generation())
          ? new ExplainedAnswer(
              answer, Explains.of(searcher).explanations(answer.asked(), articles))
          : ExplainedAnswer.without(answer);
    }
  }

  /// What else there is to read beside an article; empty when no article has this id.
  ///
  /// @param most similar articles at most
  public Optional<Related> related(ArticleId id, int most) {
    try (Searcher searcher = engine.searcher()) {
      return searcher
          .byId(id)
          .flatMap(
              article ->
                  FindsRelated.of(searcher)
                      .related(id, 2 * most, defaults.ranking().freshnessHalfLife())
                      .map(found -> FurtherReading.of(article, found, most)));
    }
  }

  /// How what is typed so far may go on; see [Suggests#suggest].
  public List<Suggestion> suggest(String typed, int most) {
    try (Searcher searcher = engine.searcher()) {
      return Suggests.of(searcher).suggest(typed, most);
    }
  }

  /// The best `depth` articles for measuring: any word counts, one in quotes too; every article
  /// stands on its own; and there is time enough (a minute), so that a busy machine measures what
  /// an idle one does. Page, cursor, facets and highlights of the input are passed over.
  ///
  /// @param depth 1 to [#DEEPEST_RANKING]
  public SearchResults rank(SearchInput input, int depth) {
    if (depth < 1 || depth > DEEPEST_RANKING) {
      throw new IllegalArgumentException(
          "a ranking has 1 to " + DEEPEST_RANKING + " articles, not " + depth);
    }
    Instant now = now();
    SearchQuery query = parser.parse(input.text(), now).query();
    SearchRequest request =
        new SearchRequest(
            query,
            input.searchIn(),
            input.filters(),
            Matching.ANY,
            input.sort(),
            0,
            depth,
            null,
            false,
            input.expand(),
            input.translate(),
            List.of(),
            false,
            defaults.ranking(),
            now,
            RANKING_BUDGET);
    try (Searcher searcher = engine.searcher()) {
      if (input.translate()) {
        SearchResults found = searcher.search(request.withQuery(AnyWord.of(query)));
        if (!found.translations().isEmpty()) {
          return found;
        }
      }
      SearchQuery known =
          input.expand() ? spelling.withKnownWords(searcher, query, RANKING_BUDGET, now) : query;
      return searcher.search(request.withQuery(AnyWord.of(known)));
    }
  }

  private SearchOutcome firstOrNumbered(SearchInput input) {
    if ((long) input.page() * input.pageSize() > PAGE_WINDOW) {
      return new SearchRefusal("page", tooFar(input));
    }
    Instant now = now();
    ParsedQuery parsed = parser.parse(input.text(), now);
    int from = (input.page() - 1) * input.pageSize();
    SearchRequest request =
        request(input, parsed.query(), now).withPage(from, input.pageSize(), null);
    try (Searcher searcher = engine.searcher()) {
      Spelling.Result result = spelling.search(searcher, request, parsed, now);
      return answer(searcher, input, request, result, now, input.page());
    }
  }

  private SearchOutcome continued(SearchInput input, Cursor cursor) {
    boolean respelled = !cursor.respelled().isEmpty();
    ParsedQuery parsed = parser.parse(respelled ? cursor.respelled() : input.text(), cursor.asOf());
    SearchRequest request =
        request(input, parsed.query(), cursor.asOf())
            .withMatching(cursor.matching())
            .withPage(0, input.pageSize(), cursor.resume());
    try (Searcher searcher = engine.searcher()) {
      SearchResults results = searcher.search(request);
      Steps.Result found =
          new Steps.Result(cursor.matching(), results, List.of(), results.total(), results.took());
      String meant = respelled ? parsed.understood() : null;
      return answer(
          searcher,
          input,
          request,
          new Spelling.Result(found, parsed, respelled, meant),
          cursor.asOf(),
          cursor.page());
    } catch (ResumePoint.Stale stale) {
      return new SearchRefusal(
          "cursor", "the articles have been indexed anew since that page was made; search again");
    }
  }

  private SearchRequest request(SearchInput input, SearchQuery query, Instant asOf) {
    return new SearchRequest(
        query,
        input.searchIn(),
        input.filters(),
        Matching.ALL,
        sort(input, query),
        0,
        input.pageSize(),
        null,
        input.collapse(),
        input.expand(),
        input.translate(),
        input.facets(),
        input.highlight(),
        defaults.ranking(),
        asOf,
        defaults.budget());
  }

  /// Where nothing scores, the newest articles stand first.
  private static Sort sort(SearchInput input, SearchQuery query) {
    return input.sort() == Sort.RELEVANCE && !QueryTraits.scores(query)
        ? Sort.NEWEST
        : input.sort();
  }

  private SearchAnswer answer(
      Searcher searcher,
      SearchInput input,
      SearchRequest request,
      Spelling.Result spelled,
      Instant asOf,
      int page) {
    ParsedQuery parsed = spelled.searched();
    Steps.Result result = spelled.found();
    List<Notice> notices = new ArrayList<>(parsed.notices());
    if (spelled.respelled()) {
      notices.add(new Notice(Notice.Kind.RESPELLED, parsed.understood()));
    }
    notices.addAll(result.notices());
    if (input.translate()) {
      notices.add(translated(searcher, result.results().translations()));
    }
    if (result.results().partial()) {
      notices.add(new Notice(Notice.Kind.OUT_OF_TIME, ""));
    }
    return new SearchAnswer(
        input.text(),
        parsed.understood(),
        notices,
        spelled.didYouMean(),
        result.results(),
        request.withQuery(parsed.query()).withMatching(result.matching()),
        page,
        input.pageSize(),
        nextCursor(input, spelled, asOf, page));
  }

  private static Notice translated(Searcher searcher, List<String> words) {
    if (!Capability.TRANSLATES.isOf(searcher)) {
      return new Notice(Notice.Kind.CANNOT_TRANSLATE, "");
    }
    return words.isEmpty()
        ? new Notice(Notice.Kind.NOT_TRANSLATED, "")
        : new Notice(Notice.Kind.TRANSLATED, String.join(", ", words));
  }

  private @Nullable String nextCursor(
      SearchInput input, Spelling.Result spelled, Instant asOf, int page) {
    Steps.Result result = spelled.found();
    if (result.results().next() == null) {
      return null;
    }
    Cursor cursor =
        new Cursor(
            result.results().next(),
            result.matching(),
            asOf,
            page + 1,
            spelled.respelled() ? spelled.searched().understood() : "");
    return cursors.close(cursor, SearchName.of(input));
  }

  /// Whole minutes, so that the pages of one list rarely differ in what is fresh.
  private Instant now() {
    return defaults.clock().instant().truncatedTo(ChronoUnit.MINUTES);
  }

  private static String tooFar(SearchInput input) {
    return "page "
        + input.page()
        + ", with "
        + input.pageSize()
        + " results a page, lies beyond the first "
        + PAGE_WINDOW
        + "; narrow the search, or follow nextCursor from an earlier page";
  }
}
