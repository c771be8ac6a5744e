package kiji.embedded.results;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiji.embedded.matching.FilterQueries;
import kiji.embedded.matching.Narrowing;
import kiji.embedded.matching.Work;
import kiji.embedded.results.ResumePlace.Part;
import kiji.engine.Facet;
import kiji.engine.Ranking;
import kiji.engine.ResumePoint;
import kiji.engine.SearchRequest;
import kiji.engine.Sort;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// The list of one search: its results counted, folded and in order. By relevance it is made in two
/// passes. The first finds and counts every result and weighs its words; the [Rescoring] weighs the
/// best of them in full. Behind those the list goes on in the order of the first pass, and no score
/// there is above one of theirs: the whole list has one order, whatever page is asked for.
///
/// Where the words do not tell the best from the rest, as when what was typed is found inside
/// longer words alone, every result is weighed in full. For one search and one thread.
public final class ResultList {
  /// How many are weighed in full: twenty times what a page shows. A constant, since the order of a
  /// list must not depend on its pages.
  static final int BEST = 200;

  private final IndexSearcher searcher;
  private final QueryBuilder.Built built;
  private final SearchRequest request;
  private final ListOrder order;
  private final @Nullable CopiedStories stories;
  private final Work work;

  /// A page of the list.
  ///
  /// @param total results in the whole list
  /// @param next where the next page begins; absent when there is none
  public record Page(
      List<StoryCollector.Found> found,
      long total,
      Map<Facet, List<Facet.Count>> facets,
      @Nullable ResumePlace next) {}

  /// The list from some place on.
  ///
  /// @param best how many of these stand among those weighed in full
  /// @param others what those behind them are part of
  private record Stretch(
      List<StoryCollector.Found> found,
      int best,
      Part others,
      long total,
      Map<Facet, List<Facet.Count>> facets) {
    Part part(int index) {
      return index < best ? Part.BEST : others;
    }
  }

  /// @param sort relevance only where something in the query scores
  /// @param stories which articles have copies; absent when every article is a result of its own
  public ResultList(
      IndexSearcher searcher,
      QueryBuilder.Built built,
      SearchRequest request,
      Sort sort,
      @Nullable CopiedStories stories,
      Work work) {
    this.work = work;
    this.searcher = searcher;
    this.built = built;
    this.request = request;
    this.order = ListOrder.of(searcher.getIndexReader(), sort);
    this.stories = stories;
  }

  /// The page that was asked for.
  public Page page() throws IOException {
    ResumePoint resume = request.after();
    return resume == null
        ? page(fromTheStart(toFind(request.from(), request.size())), request.from(), request.size())
        : page(ResumePlace.read(resume), request.size());
  }

  /// The first part of the list, of any size.
  Page first(int size) throws IOException {
    return page(fromTheStart(toFind(0, size)), 0, size);
  }

  /// The part of the list behind a place, of any size.
  Page page(ResumePlace place, int size) throws IOException {
    ListOrder after = order.after(place);
    return page(
        switch (place.part()) {
          case BEST -> behind(fromTheStart(toFind(BEST, size)), after);
          case REST -> stretch(built.query(), after, toFind(0, size), Part.REST);
          case WHOLE -> stretch(built.whole(), after, toFind(0, size), Part.WHOLE);
        },
        0,
        size);
  }

  /// The places in the index of the results that are weighed in full; absent when all are.
  public @Nullable Set<Integer> best() throws IOException {
    Stretch start = fromTheStart(BEST);
    return start.others() == Part.WHOLE
        ? null
        : start.found().stream().map(found -> found.hit().doc).collect(Collectors.toSet());
  }

  private Page page(Stretch list, int from, int size) {
    int end = (int) Math.min((long) from + size, list.found().size());
    List<StoryCollector.Found> found =
        from >= end ? List.of() : List.copyOf(list.found().subList(from, end));
    boolean goesOn = !found.isEmpty() && list.found().size() > end;
    return new Page(
        found,
        list.total(),
        list.facets(),
        goesOn ? order.place(found.getLast().hit(), list.part(end - 1)) : null);
  }

  /// One more than the page shows, to know whether the list goes on.
  private int toFind(int before, int size) {
    int articles = Math.max(1, searcher.getIndexReader().maxDoc());
    return (int) Math.min((long) before + size + 1, articles);
  }

  private Stretch fromTheStart(int size) throws IOException {
    if (!order.byScore() || built.helpful().isEmpty()) {
      return stretch(built.whole(), order, size, Part.WHOLE);
    }
    Stretch first = stretch(built.query(), order, Math.max(size, BEST), Part.REST);
    if (!tells(first)) {
      return stretch(built.whole(), order, size, Part.WHOLE);
    }
    int best = Math.min(BEST, first.found().size());
    Stream<StoryCollector.Found> weighed =
        new Rescoring(built.helpful(), this::fresh)
            .weighed(searcher, first.found().subList(0, best)).stream();
    Stream<StoryCollector.Found> rest = first.found().subList(best, first.found().size()).stream();
    return new Stretch(
        Stream.concat(weighed, rest).toList(), best, Part.REST, first.total(), first.facets());
  }

  /// Whether the best by their words are better than the rest.
  private static boolean tells(Stretch first) {
    return first.total() <= BEST || first.found().get(BEST - 1).hit().score > 0;
  }

  private static Stretch behind(Stretch list, ListOrder after) {
    int passed = 0;
    while (passed < list.found().size() && !after.isAhead(list.found().get(passed).hit())) {
      passed++;
    }
    return new Stretch(
        list.found().subList(passed, list.found().size()),
        Math.max(0, list.best() - passed),
        list.others(),
        list.total(),
        list.facets());
  }

  private Stretch stretch(Query query, ListOrder from, int size, Part part) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    FacetCounter facets = new FacetCounter(reader, request.facets());
    Narrowing narrowing = built.narrowing().apart(Set.copyOf(request.facets()));
    StoryCollector collector =
        new StoryCollector(
            from, size, stories, facets, new Sideways(searcher, narrowing.byFacet()), work);
    Query narrowed = narrowing.around(query, built.scores());
    searcher.search(from.byScore() ? fresh(narrowed) : narrowed, collector.alone());
    ChosenValues chosen = new ChosenValues(reader, FilterQueries.chosen(request.filters()));
    return new Stretch(collector.found(), 0, part, collector.total(), facets.counted(chosen));
  }

  private Query fresh(Query query) {
    Ranking ranking = request.ranking();
    return ranking.freshnessWeight() == 0
        ? query
        : FunctionScoreQuery.boostByValue(
            query,
            new Freshness(ranking.freshnessWeight(), ranking.freshnessHalfLife(), request.asOf()));
  }
}
