package kiji.search;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.engine.Capability;
import kiji.engine.EngineException;
import kiji.engine.Explains;
import kiji.engine.FindsRelated;
import kiji.engine.FindsRelated.Related;
import kiji.engine.LeftOut;
import kiji.engine.Matching;
import kiji.engine.ResumePoint;
import kiji.engine.SearchEngine;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.engine.Sort;
import kiji.engine.Suggests;
import kiji.engine.Suggests.Suggested;
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
  private final CursorSeal cursors;

  /// Its cursors are good as long as it lives.
  public ArticleSearch(SearchEngine engine, SearchDefaults defaults) {
    this(engine, defaults, CursorKey.random());
  }

  /// Its cursors are good wherever the same key is.
  public ArticleSearch(SearchEngine engine, SearchDefaults defaults, CursorKey key) {
    this.engine = engine;
    this.defaults = defaults;
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

  /// What all searches made now have in common: the same one asked at the same standing is answered
  /// the same.
  ///
  /// @param generation of the articles
  /// @param asOf the moment that counts as now
  public record Standing(String generation, Instant asOf) {}

  /// How things stand now.
  public Standing standing() {
    try (Searcher searcher = engine.searcher()) {
      return new Standing(searcher.generation(), now());
    }
  }

  /// An article by its id.
  public Optional<Article> article(ArticleId id) {
    return answered(searcher -> searcher.byId(id));
  }

  /// An answer with what the scores of its articles are made of; without, where nothing scores, and
  /// where it is of a generation that has gone since.
  public ExplainedAnswer explained(SearchAnswer answer) {
    List<ArticleId> articles =
        answer.results().hits().stream().map(hit -> hit.article().id()).toList();
    try {
      return answered(
          () -> engine.searcher(answer.results().generation()),
          searcher -> {
            if (!Capability.EXPLAINS.isOf(searcher)) {
              Notice notice = new Notice(Notice.Kind.CANNOT_EXPLAIN, "");
              return ExplainedAnswer.without(answer.withNotice(notice));
            }
            return ExplainedAnswer.of(
                answer, Explains.of(searcher).explanations(answer.asked(), articles));
          });
    } catch (ResumePoint.Stale gone) {
      return ExplainedAnswer.without(answer);
    }
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
    if (depth < 1 || depth > DEEPEST_RANKING) {
      throw new IllegalArgumentException(
          "a ranking has 1 to " + DEEPEST_RANKING + " articles, not " + depth);
    }
    Instant now = now();
    QueryParser parser = parser(parameters);
    SearchQuery query = parser.parse(parameters.get(SearchParameter.Q), now).query();
    try (Searcher searcher = engine.searcher()) {
      SearchRequest request =
          request(known(measured(parameters), searcher), query, now)
              .withMatching(Matching.ANY)
              .withSort(parameters.get(SearchParameter.SORT_BY))
              .withPage(0, depth, null)
              .withBudget(RANKING_BUDGET);
      if (request.translate()) {
        SearchResults found = searcher.search(request.withQuery(AnyWord.of(query)));
        if (!found.translations().isEmpty()) {
          return found;
        }
      }
      SearchQuery known =
          request.expand()
              ? new Spelling(parser).withKnownWords(searcher, query, RANKING_BUDGET, now)
              : query;
      return searcher.search(request.withQuery(AnyWord.of(known)));
    }
  }

  private static SearchParameters measured(SearchParameters parameters) {
    return parameters
        .with(SearchParameter.COLLAPSE, false)
        .with(SearchParameter.FACETS, List.of())
        .with(SearchParameter.HIGHLIGHT, false);
  }

  private SearchOutcome firstOrNumbered(SearchParameters parameters) {
    int page = parameters.get(SearchParameter.PAGE);
    int pageSize = parameters.get(SearchParameter.PAGE_SIZE);
    if ((long) page * pageSize > PAGE_WINDOW) {
      return new SearchRefusal(SearchParameter.PAGE, tooFar(page, pageSize));
    }
    Instant now = now();
    QueryParser parser = parser(parameters);
    ParsedQuery parsed = parser.parse(parameters.get(SearchParameter.Q), now);
    Spelling spelling = new Spelling(parser);
    return answered(
        searcher -> {
          SearchRequest request =
              request(known(parameters, searcher), parsed.query(), now)
                  .withPage((page - 1) * pageSize, pageSize, null);
          Spelling.Result result = spelling.search(searcher, request, parsed, now);
          WiderSearch.Beside beside =
              new WiderSearch(spelling, parser, request, now).beside(searcher, result);
          return answer(parameters, request, beside.narrow(), beside.wider(), now, page);
        });
  }

  private SearchOutcome continued(SearchParameters parameters, Cursor cursor) {
    SearchPlan plan = cursor.plan();
    String text = plan.isRespelled() ? plan.respelled() : parameters.get(SearchParameter.Q);
    ParsedQuery parsed = parser(parameters).parse(text, plan.asOf());
    int pageSize = parameters.get(SearchParameter.PAGE_SIZE);
    String meant = plan.isRespelled() ? parsed.understood() : null;
    try {
      return answered(
          () -> engine.searcher(cursor.resume().generation()),
          searcher -> {
            SearchRequest request =
                request(known(parameters, searcher), parsed.query(), plan.asOf())
                    .withMatching(plan.matching())
                    .withPage(0, pageSize, cursor.resume())
                    .withBudget(plan.budget());
            SearchResults found = searcher.search(request).without(plan.leftOut());
            return answer(
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

  private SearchParameters known(SearchParameters parameters, Searcher searcher) {
    SearchRequest everything =
        request(SearchParameters.NONE, new SearchQuery.Everything(), Instant.EPOCH);
    return new KnownNames(searcher, everything).of(parameters);
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

  /// Reads what is typed in the zone of the search: what `today` and a time of day mean there.
  private QueryParser parser(SearchParameters parameters) {
    return new QueryParser(defaults.clock(), parameters.zone(defaults.zone()));
  }

  /// The one place where parameters become what an engine is asked for.
  private SearchRequest request(SearchParameters parameters, SearchQuery query, Instant asOf) {
    return new SearchRequest(
        query,
        Set.copyOf(parameters.get(SearchParameter.SEARCH_IN)),
        parameters.filters(defaults.zone()),
        QueryTraits.relaxes(query) ? null : Matching.ALL,
        sort(parameters, query),
        0,
        parameters.get(SearchParameter.PAGE_SIZE),
        null,
        parameters.get(SearchParameter.COLLAPSE),
        parameters.get(SearchParameter.EXPAND),
        parameters.get(SearchParameter.TRANSLATE),
        parameters.get(SearchParameter.FACETS),
        parameters.get(SearchParameter.HIGHLIGHT),
        defaults.ranking(),
        asOf,
        parameters.zone(defaults.zone()),
        defaults.budget());
  }

  /// Where nothing scores, the newest articles stand first.
  private static Sort sort(SearchParameters parameters, SearchQuery query) {
    Sort asked = parameters.get(SearchParameter.SORT_BY);
    return asked == Sort.RELEVANCE && !QueryTraits.scores(query) ? Sort.NEWEST : asked;
  }

  private SearchAnswer answer(
      SearchParameters parameters,
      SearchRequest request,
      Spelling.Result spelled,
      SearchAnswer.@Nullable Wider wider,
      Instant asOf,
      int page) {
    ParsedQuery parsed = spelled.searched();
    SearchResults found = spelled.found();
    List<Notice> notices = new ArrayList<>(parsed.notices());
    if (spelled.respelled()) {
      notices.add(new Notice(Notice.Kind.RESPELLED, parsed.understood()));
    }
    notices.addAll(StepNotices.of(found));
    if (request.translate() && !found.leftOut().contains(LeftOut.OTHER_LANGUAGE)) {
      notices.add(translated(found.translations()));
    }
    if (wider != null) {
      notices.add(new Notice(Notice.Kind.NARROWED_TO_NOTHING, String.valueOf(wider.total())));
    }
    return new SearchAnswer(
        parameters.get(SearchParameter.Q),
        parsed.understood(),
        notices,
        spelled.didYouMean(),
        found,
        wider,
        request.withQuery(parsed.query()).withMatching(found.step()).withBudget(spelled.budget()),
        page,
        request.size(),
        nextCursor(parameters, spelled, asOf, page));
  }

  private Notice translated(List<String> words) {
    if (words.isEmpty() && !answered(Capability.TRANSLATES::isOf)) {
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
        new Cursor(found.next(), page + 1, plan), parameters.listName(defaults.zone()));
  }

  /// Whole minutes, so that the pages of one list rarely differ in what is fresh.
  private Instant now() {
    return defaults.clock().instant().truncatedTo(ChronoUnit.MINUTES);
  }

  private static String tooFar(int page, int pageSize) {
    return "page "
        + page
        + ", with "
        + pageSize
        + " results a page, lies beyond the first "
        + PAGE_WINDOW
        + "; narrow the search, or follow nextCursor from an earlier page";
  }
}
