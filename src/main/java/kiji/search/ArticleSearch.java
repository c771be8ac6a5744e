package kiji.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.engine.Capability;
import kiji.engine.EngineException;
import kiji.engine.Explains;
import kiji.engine.FindsRelated;
import kiji.engine.FindsRelated.Related;
import kiji.engine.Generation;
import kiji.engine.LeftOut;
import kiji.engine.Matching;
import kiji.engine.ResumePoint;
import kiji.engine.Scans;
import kiji.engine.SearchEngine;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.engine.Sort;
import kiji.engine.Suggests;
import kiji.engine.Suggests.Suggested;
import kiji.engine.Suggests.Told;
import kiji.query.Notice;
import kiji.query.ParsedQuery;
import kiji.query.QueryParser;
import kiji.search.spelling.Spelling;
import kiji.search.spelling.WiderSearch;
import org.jspecify.annotations.Nullable;

/// Answers what readers ask: the one way from a typed text to a page of results, for the web page,
/// the API and the command line alike. Safe for many threads; the engine stays its owner's.
public final class ArticleSearch {
  /// How many results can be reached by page number; a cursor reaches any depth.
  public static final int PAGE_WINDOW = 10_000;

  /// The most results of one [#rank].
  public static final int DEEPEST_RANKING = 1000;

  private final SearchEngine engine;
  private final SearchDefaults defaults;
  private final SearchRequests requests;
  private final LongAdder partial = new LongAdder();
  private final CursorSeal cursors;

  /// Its cursors are good as long as it lives.
  public ArticleSearch(SearchEngine engine, SearchDefaults defaults) {
    this(engine, defaults, CursorKey.random());
  }

  /// Its cursors are good wherever the same key is.
  public ArticleSearch(SearchEngine engine, SearchDefaults defaults, CursorKey key) {
    this.engine = engine;
    this.defaults = defaults;
    this.requests = new SearchRequests(defaults);
    cursors = new CursorSeal(key);
  }

  /// One page of results, within the budget: whatever is looked for beside what was typed, another
  /// spelling and a wider search, has what that left of it.
  ///
  /// @throws kiji.engine.EngineException when the engine cannot answer
  public SearchOutcome search(SearchParameters parameters) {
    String word = parameters.get(SearchParameter.CURSOR);
    if (word.isBlank()) {
      return firstOrNumbered(parameters);
    }
    return cursors
        .open(word, parameters.listName(defaults.zone()))
        .map(cursor -> continued(parameters, cursor))
        .orElseGet(
            () ->
                new SearchRefusal(
                    SearchParameter.CURSOR,
                    "this cursor does not belong to this search; search again"));
  }

  /// What came into the archive last of what has all the words, for who comes back: never widened,
  /// and never with other words than those typed. Place, order and facets are passed over.
  public SearchAnswer arrivals(SearchParameters parameters) {
    SearchParameters asked =
        parameters
            .firstPage()
            .with(SearchParameter.SORT_BY, Sort.ARRIVED)
            .with(SearchParameter.FACETS, List.of());
    Instant now = requests.now();
    ParsedQuery parsed = requests.parser(asked).parse(asked.get(SearchParameter.Q), now);
    return answered(
        searcher -> {
          SearchRequest request =
              requests.of(searcher, asked, parsed.query(), now).withMatching(Matching.ALL);
          Spelling.Result result =
              new Spelling.Result(
                  searcher.search(request), parsed, false, null, request.budget(), Duration.ZERO);
          return answer(searcher, asked, request, result, null, now, 1);
        });
  }

  /// Every result, in order: to be closed, for it holds the generation that it reads. Pages and
  /// facets are passed over.
  public WholeResults everyResult(SearchParameters parameters) {
    Instant now = requests.now();
    QueryParser parser = requests.parser(parameters);
    ParsedQuery parsed = parser.parse(parameters.get(SearchParameter.Q), now);
    Searcher searcher = engine.searcher();
    boolean begun = false;
    try {
      SearchRequest request =
          requests
              .of(searcher, parameters, parsed.query(), now)
              .withFacets(List.of())
              .withHighlight(false)
              .withPage(0, 0, null);
      Spelling.Result result = new Spelling(parser).search(searcher, request, parsed, now);
      SearchAnswer answer = answer(searcher, parameters, request, result, null, now, 1);
      WholeResults results =
          new WholeResults(answer, now, searcher, Scans.of(searcher).scan(answer.asked()));
      begun = true;
      return results;
    } finally {
      if (!begun) {
        searcher.close();
      }
    }
  }

  /// How the results of an answer lie in time, where it does not tell: by the same plan, in the
  /// same generation. Empty where the engine cannot count by time, and where that generation has
  /// gone.
  ///
  /// @param parameters of the answer, with the period
  public Optional<Timeline> timeline(SearchAnswer answer, SearchParameters parameters) {
    return beside(
        answer,
        Optional.empty(),
        searcher -> new CountsBeside(searcher, requests, parameters, answer.asked()).timeline());
  }

  /// When the generation that is searched was published; empty before the first.
  public Optional<Instant> updated() {
    return engine.published().map(Generation::publishedAt);
  }

  /// What all searches made now have in common: the same one asked at the same standing is answered
  /// the same.
  ///
  /// @param generation of the articles
  /// @param asOf the moment that counts as now
  public record Standing(String generation, Instant asOf) {}

  /// How things stand now.
  public Standing standing() {
    try (Searcher searcher = engine.searcher()) {
      return new Standing(searcher.generation(), requests.now());
    }
  }

  /// How many answers were partial so far, for the budget was spent.
  public long partialAnswers() {
    return partial.sum();
  }

  /// An article by its id.
  public Optional<Article> article(ArticleId id) {
    return answered(searcher -> searcher.byId(id));
  }

  /// An article whole, with the words marked that an answer's search looked for; empty where it is
  /// not in the generation that was asked, or that has gone.
  public Optional<Explains.Marked> marked(SearchAnswer answer, ArticleId id) {
    return beside(
        answer, Optional.empty(), searcher -> Explains.of(searcher).marked(answer.asked(), id));
  }

  /// The names and words that the articles of an answer have in common; nothing where its
  /// generation has gone.
  ///
  /// @param most names at most, and as many other words
  public List<Told> told(SearchAnswer answer, int most) {
    List<ArticleId> articles =
        answer.results().hits().stream().map(hit -> hit.article().id()).toList();
    return beside(
        answer,
        List.of(),
        searcher -> Suggests.of(searcher).told(articles, most, defaults.budget()));
  }

  /// An answer with what the scores of its articles are made of; without, where nothing scores, and
  /// where it is of a generation that has gone since.
  public ExplainedAnswer explained(SearchAnswer answer) {
    List<ArticleId> articles =
        answer.results().hits().stream().map(hit -> hit.article().id()).toList();
    return beside(
        answer,
        ExplainedAnswer.without(answer),
        searcher -> {
          if (!Capability.EXPLAINS.isOf(searcher)) {
            Notice notice = new Notice(Notice.Kind.CANNOT_EXPLAIN, "");
            return ExplainedAnswer.without(answer.withNotice(notice));
          }
          return ExplainedAnswer.of(
              answer, Explains.of(searcher).explanations(answer.asked(), articles));
        });
  }

  /// What else there is to read beside an article; empty when no article has this id.
  ///
  /// @param most similar articles at most
  public Optional<Related> related(ArticleId id, int most) {
    return answered(
        searcher ->
            searcher
                .byId(id)
                .flatMap(
                    article ->
                        FindsRelated.of(searcher)
                            .related(
                                id,
                                2 * most,
                                defaults.ranking().freshnessHalfLife(),
                                defaults.budget())
                            .map(found -> FurtherReading.of(article, found, most))));
  }

  /// How what is typed so far may go on; see [Suggests#suggest].
  public Suggested suggest(String typed, int most) {
    return answered(searcher -> Suggests.of(searcher).suggest(typed, most, defaults.budget()));
  }

  /// The best `depth` articles for measuring: any word counts, one in quotes too; every article
  /// stands on its own; and there is time enough (a minute), so that a busy machine measures what
  /// an idle one does. Page, cursor, facets and highlights that are asked for are passed over.
  ///
  /// @param depth 1 to [#DEEPEST_RANKING]
  public SearchResults rank(SearchParameters parameters, int depth) {
    try (Searcher searcher = engine.searcher()) {
      return new MeasuredSearch(requests, parameters, depth).ranked(searcher);
    }
  }

  private SearchOutcome firstOrNumbered(SearchParameters parameters) {
    int page = parameters.get(SearchParameter.PAGE);
    int pageSize = parameters.get(SearchParameter.PAGE_SIZE);
    if ((long) page * pageSize > PAGE_WINDOW) {
      return SearchRefusal.tooFar(page, pageSize);
    }
    Instant now = requests.now();
    QueryParser parser = requests.parser(parameters);
    ParsedQuery parsed = parser.parse(parameters.get(SearchParameter.Q), now);
    Spelling spelling = new Spelling(parser);
    return answered(
        searcher -> {
          SearchRequest request =
              requests
                  .of(searcher, parameters, parsed.query(), now)
                  .withPage((page - 1) * pageSize, pageSize, null);
          Spelling.Result result = spelling.search(searcher, request, parsed, now);
          WiderSearch.Beside beside =
              new WiderSearch(spelling, parser, request, now).beside(searcher, result);
          return answer(searcher, parameters, request, beside.narrow(), beside.wider(), now, page);
        });
  }

  private SearchOutcome continued(SearchParameters parameters, CursorSeal.Cursor cursor) {
    SearchPlan plan = cursor.plan();
    String text = plan.isRespelled() ? plan.respelled() : parameters.get(SearchParameter.Q);
    ParsedQuery parsed = requests.parser(parameters).parse(text, plan.asOf());
    int pageSize = parameters.get(SearchParameter.PAGE_SIZE);
    String meant = plan.isRespelled() ? parsed.understood() : null;
    try {
      return answered(
          () -> engine.searcher(cursor.resume().generation()),
          searcher -> {
            SearchRequest request =
                requests
                    .of(searcher, parameters, parsed.query(), plan.asOf())
                    .withMatching(plan.matching())
                    .withPage(0, pageSize, cursor.resume())
                    .withBudget(plan.budget());
            SearchResults found = searcher.search(request).without(plan.leftOut());
            return answer(
                searcher,
                parameters,
                request,
                new Spelling.Result(
                    found, parsed, plan.isRespelled(), meant, plan.budget(), Duration.ZERO),
                null,
                plan.asOf(),
                cursor.page());
          });
    } catch (ResumePoint.Stale stale) {
      return new SearchRefusal(
          SearchParameter.CURSOR,
          "the articles as they were when that page was made are no longer kept; search again");
    }
  }

  /// Asks the generation that an answer is of.
  ///
  /// @param gone where it is not kept any more
  private <T> T beside(SearchAnswer answer, T gone, Function<Searcher, T> question) {
    try {
      return answered(() -> engine.searcher(answer.results().generation()), question);
    } catch (ResumePoint.Stale stale) {
      return gone;
    }
  }

  /// Asks the published generation. Where its files turn out to be damaged while it is asked, the
  /// engine has stepped back to a clean one by then, which is asked instead.
  private <T> T answered(Function<Searcher, T> question) {
    return answered(engine::searcher, question);
  }

  private static <T> T answered(Supplier<Searcher> searchers, Function<Searcher, T> question) {
    try (Searcher searcher = searchers.get()) {
      return question.apply(searcher);
    } catch (EngineException e) {
      if (e.kind() != EngineException.Kind.DAMAGED) {
        throw e;
      }
    }
    try (Searcher searcher = searchers.get()) {
      return question.apply(searcher);
    }
  }

  private SearchAnswer answer(
      Searcher searcher,
      SearchParameters parameters,
      SearchRequest request,
      Spelling.Result spelled,
      SearchAnswer.@Nullable Wider wider,
      Instant asOf,
      int page) {
    ParsedQuery parsed = spelled.searched();
    SearchRequest asked =
        request
            .withQuery(parsed.query())
            .withMatching(spelled.found().step())
            .withBudget(spelled.budget());
    CountsBeside counts = new CountsBeside(searcher, requests, parameters, asked);
    SearchResults found = spelled.found().without(counts.leftOut());
    partial.add(found.partial() ? 1 : 0);
    List<Notice> notices = new ArrayList<>(parsed.notices());
    if (spelled.respelled()) {
      notices.add(new Notice(Notice.Kind.RESPELLED, parsed.understood()));
    }
    notices.addAll(StepNotices.of(found));
    if (request.translate() && !found.leftOut().contains(LeftOut.OTHER_LANGUAGE)) {
      notices.add(translated(searcher, found.translations()));
    }
    if (wider != null) {
      notices.add(new Notice(Notice.Kind.NARROWED_TO_NOTHING, String.valueOf(wider.total())));
    }
    notices.addAll(counts.notices());
    return new SearchAnswer(
        parameters.get(SearchParameter.Q),
        parsed.understood(),
        notices,
        spelled.didYouMean(),
        found,
        wider,
        asked,
        page,
        request.size(),
        nextCursor(parameters, spelled, asOf, page),
        counts.versus(),
        counts.timeline());
  }

  private static Notice translated(Searcher searcher, List<String> words) {
    if (words.isEmpty() && !Capability.TRANSLATES.isOf(searcher)) {
      return new Notice(Notice.Kind.CANNOT_TRANSLATE, "");
    }
    return words.isEmpty()
        ? new Notice(Notice.Kind.NOT_TRANSLATED, "")
        : new Notice(Notice.Kind.TRANSLATED, String.join(", ", words));
  }

  private @Nullable String nextCursor(
      SearchParameters parameters, Spelling.Result spelled, Instant asOf, int page) {
    SearchResults found = spelled.found();
    if (found.next() == null) {
      return null;
    }
    String respelled = spelled.respelled() ? spelled.searched().understood() : "";
    SearchPlan plan =
        new SearchPlan(found.step(), asOf, respelled, found.leftOut(), spelled.budget());
    return cursors.close(
        new CursorSeal.Cursor(found.next(), page + 1, plan), parameters.listName(defaults.zone()));
  }
}
