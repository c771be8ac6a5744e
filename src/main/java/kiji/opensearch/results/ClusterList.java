package kiji.opensearch.results;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kiji.embedded.document.Fields;
import kiji.embedded.matching.Narrowing;
import kiji.embedded.matching.Work;
import kiji.embedded.results.QueryBuilder.Built;
import kiji.engine.Facet;
import kiji.engine.ResumePoint;
import kiji.engine.SearchRequest;
import kiji.engine.Sort;
import kiji.opensearch.client.ClusterJson;
import kiji.opensearch.mapping.IndexShape;
import kiji.opensearch.query.QueryDsl;
import kiji.opensearch.results.ListPlace.Part;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The list of one search: as in the embedded engine, the words alone find, count and order every
/// result, and the best of them are weighed in full. The first request has the results, their
/// number and their facets; a second one weighs. For one search and one thread.
final class ClusterList {
  /// How many are weighed in full.
  static final int BEST = 200;

  private final OpenIndex index;
  private final Built built;
  private final SearchRequest request;
  private final Sort sort;
  private final Narrowing narrowing;
  private final QueryDsl dsl;
  private final long mostArticles;

  /// A part of the list.
  ///
  /// @param best how many of the rows stand among those weighed in full
  /// @param others what those behind them are part of
  /// @param looked articles looked at
  /// @param ended whether the budget ended first
  /// @param isNear whether the total is not exact
  private record Stretch(
      List<Row> rows,
      int best,
      Part others,
      long total,
      long looked,
      boolean ended,
      boolean isNear,
      Map<Facet, List<Facet.Count>> facets) {
    Part part(int at) {
      return at < best ? Part.BEST : others;
    }

    Stretch with(List<Row> other, int bestOfThem) {
      return new Stretch(other, bestOfThem, others, total, looked, ended, isNear, facets);
    }
  }

  /// A page of the list.
  ///
  /// @param next where the next page begins; absent when there is none
  record Page(
      List<Row> rows,
      long total,
      long looked,
      boolean ended,
      boolean isNear,
      Map<Facet, List<Facet.Count>> facets,
      @Nullable ListPlace next) {}

  ClusterList(OpenIndex index, Built built, SearchRequest request) {
    this.index = index;
    this.built = built;
    this.request = request;
    this.sort = request.sort() == Sort.RELEVANCE && !built.scores() ? Sort.NEWEST : request.sort();
    this.narrowing = built.narrowing().apart(Set.copyOf(request.facets()));
    this.dsl = new QueryDsl(request.ranking().titleWeight());
    this.mostArticles = Work.articles(request.budget());
  }

  /// The page that was asked for.
  Page page() {
    ResumePoint resume = request.after();
    if (resume == null) {
      int end = (int) Math.min((long) request.from() + request.size() + 1, IndexShape.DEEPEST);
      return page(fromTheStart(end), request.from(), request.size());
    }
    ListPlace place = ListPlace.read(resume);
    if (place.sort() != sort) {
      throw new ResumePoint.Stale(resume.generation());
    }
    int size = request.size();
    return page(
        switch (place.part()) {
          case BEST -> behind(fromTheStart(BEST + size + 1), place);
          case REST -> onwards(built.query(), place, size + 1, Part.REST);
          case WHOLE -> onwards(built.whole(), place, size + 1, Part.WHOLE);
        },
        0,
        size);
  }

  /// What finds the results of this list, whatever their order.
  Map<String, Object> found() {
    return dsl.all(List.of(built.narrowed()));
  }

  private Page page(Stretch list, int from, int size) {
    int end = (int) Math.min((long) from + size, list.rows().size());
    List<Row> rows = from >= end ? List.of() : List.copyOf(list.rows().subList(from, end));
    boolean goesOn = !rows.isEmpty() && list.rows().size() > end;
    return new Page(
        rows,
        list.total(),
        list.looked(),
        list.ended(),
        list.isNear(),
        list.facets(),
        goesOn ? rows.getLast().place(sort, list.part(end - 1)) : null);
  }

  private Stretch fromTheStart(int size) {
    if (sort != Sort.RELEVANCE || built.helpful().isEmpty()) {
      return stretch(built.whole(), size, Part.WHOLE);
    }
    Stretch first = stretch(built.query(), Math.max(size, BEST), Part.REST);
    if (!tells(first)) {
      return stretch(built.whole(), size, Part.WHOLE);
    }
    int best = Math.min(BEST, first.rows().size());
    List<Row> rows = new ArrayList<>(weighed(first.rows().subList(0, best)));
    rows.addAll(first.rows().subList(best, first.rows().size()));
    return first.with(rows, best);
  }

  /// Whether the best by their words are better than the rest.
  private static boolean tells(Stretch first) {
    return first.rows().size() < BEST || first.rows().get(BEST - 1).score() > 0;
  }

  private Stretch behind(Stretch list, ListPlace place) {
    Row last = new Row(place.id(), place.score(), List.of(), 0, false);
    int passed = 0;
    while (passed < list.rows().size()
        && RowOrder.byScore().compare(list.rows().get(passed), last) <= 0) {
      passed++;
    }
    return list.with(
        list.rows().subList(passed, list.rows().size()), Math.max(0, list.best() - passed));
  }

  /// The same with all that helps to rank.
  private List<Row> weighed(List<Row> best) {
    if (best.isEmpty()) {
      return best;
    }
    List<String> ids = best.stream().map(Row::id).toList();
    Map<String, Float> help = new HashMap<>();
    for (List<Object> some : inParts(built.helpful())) {
      Map<String, Object> query =
          Map.of(
              "bool",
              ClusterJson.object(
                  "filter", List.of(Map.of("terms", Map.of(Fields.ID, ids))), "should", some));
      JsonNode answer =
          index.search(
              ClusterJson.object(
                  "size",
                  best.size(),
                  "track_total_hits",
                  false,
                  "_source",
                  false,
                  "query",
                  Freshened.of(query, request),
                  "sort",
                  RowOrder.of(Sort.RELEVANCE)),
              request.query());
      Row.all(answer, Sort.RELEVANCE).forEach(row -> help.merge(row.id(), row.score(), Float::sum));
    }
    return best.stream()
        .map(row -> row.scored(row.score() + help.getOrDefault(row.id(), 0f)))
        .sorted(RowOrder.byScore())
        .toList();
  }

  /// In lists that a cluster takes in one query each.
  private List<List<Object>> inParts(List<Query> helpful) {
    List<List<Object>> parts = new ArrayList<>();
    List<Object> part = new ArrayList<>();
    QueryDsl counting = new QueryDsl(request.ranking().titleWeight());
    int before = 0;
    for (Query query : helpful) {
      part.add(counting.of(query));
      if (counting.leaves() - before > ClusterPlan.MOST_LEAVES / 2) {
        parts.add(part);
        part = new ArrayList<>();
        before = counting.leaves();
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private Stretch stretch(Query query, int size, Part part) {
    Map<String, Object> body = body(query, size);
    if (request.collapse()) {
      body.put("collapse", Map.of("field", IndexShape.name(Fields.STORY_VALUES)));
    }
    return counted(body, part);
  }

  /// The list behind a place. A story stands where the first of its copies does, so that one of
  /// them behind the place does not bring it again.
  private Stretch onwards(Query query, ListPlace place, int size, Part part) {
    Map<String, Object> body = body(query, size);
    body.put("search_after", place.after());
    Stretch some = counted(body, part);
    if (!request.collapse() || some.rows().stream().noneMatch(Row::folded)) {
      return some;
    }
    List<Row> kept = new ArrayList<>();
    Stretch last = some;
    while (true) {
      Set<String> first = firstOfTheirStories(query, last.rows());
      for (Row row : last.rows()) {
        if (!row.folded() || first.contains(row.id())) {
          kept.add(row);
        }
      }
      if (kept.size() >= size || last.rows().size() < size) {
        return some.with(kept, 0);
      }
      body.put("search_after", last.rows().getLast().place(sort, part).after());
      body.remove("aggs");
      last = counted(body, part);
    }
  }

  /// Of rows with copies, those that stand before all other copies in the whole list.
  private Set<String> firstOfTheirStories(Query query, List<Row> rows) {
    Set<Long> stories = new HashSet<>();
    rows.stream().filter(Row::folded).forEach(row -> stories.add(row.story()));
    if (stories.isEmpty()) {
      return Set.of();
    }
    Map<String, Object> body = body(query, stories.size());
    body.remove("aggs");
    body.put("collapse", Map.of("field", IndexShape.name(Fields.STORY_VALUES)));
    Map<String, Object> ofThese =
        Map.of("terms", Map.of(IndexShape.name(Fields.STORY_VALUES), stories));
    body.put(
        "query",
        Map.of(
            "bool",
            ClusterJson.object(
                "must",
                List.of(Objects.requireNonNull(body.get("query"))),
                "filter",
                List.of(ofThese))));
    Set<String> first = new HashSet<>();
    Row.all(index.search(body, request.query()), sort).forEach(row -> first.add(row.id()));
    return first;
  }

  private Map<String, Object> body(Query query, int size) {
    Map<String, Object> words = dsl.of(narrowing.around(query, built.scores()));
    Map<String, Object> all = ClusterJson.object();
    all.put(
        "all", Map.of("filter", passing(), "aggs", StoryCounts.aggregations(request.collapse())));
    all.put("looked", Map.of("filter", QueryDsl.everything()));
    all.putAll(new FacetCounts(index, request, narrowing.byFacet(), dsl).aggregations());
    Map<String, Object> body =
        ClusterJson.object(
            "size",
            size,
            "track_total_hits",
            false,
            "_source",
            false,
            "docvalue_fields",
            Row.FIELDS,
            "query",
            sort == Sort.RELEVANCE
                ? Freshened.of(words, request)
                : Map.of("constant_score", Map.of("filter", words)),
            "sort",
            RowOrder.of(sort),
            "aggs",
            all);
    if (!narrowing.byFacet().isEmpty()) {
      body.put("post_filter", passing());
    }
    if (mostArticles < index.articles()) {
      body.put("terminate_after", index.inEachShard(mostArticles));
    }
    return body;
  }

  /// The conditions of all facets.
  private Map<String, Object> passing() {
    return dsl.all(List.copyOf(narrowing.byFacet().values()));
  }

  private Stretch counted(Map<String, Object> body, Part part) {
    if (mostArticles == 0) {
      Map<Facet, List<Facet.Count>> none = new EnumMap<>(Facet.class);
      request.facets().forEach(facet -> none.put(facet, List.of()));
      return new Stretch(List.of(), 0, part, 0, 0, true, false, none);
    }
    JsonNode answer = index.search(body, request.query());
    JsonNode counted = answer.path("aggregations");
    FacetCounts facets = new FacetCounts(index, request, narrowing.byFacet(), dsl);
    return new Stretch(
        Row.all(answer, sort),
        0,
        part,
        StoryCounts.total(counted.path("all")),
        counted.path("looked").path("doc_count").asLong(0),
        body.containsKey("terminate_after") && answer.path("terminated_early").asBoolean(false),
        StoryCounts.isNear(counted.path("all")),
        body.containsKey("aggs") ? facets.read(counted) : Map.of());
  }
}
