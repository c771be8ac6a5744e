package kiji.opensearch.results;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kiji.embedded.matching.FilterQueries;
import kiji.embedded.results.FacetCounter;
import kiji.embedded.results.FacetTally;
import kiji.engine.Facet;
import kiji.engine.SearchRequest;
import kiji.opensearch.client.ClusterJson;
import kiji.opensearch.client.ManySearches;
import kiji.opensearch.mapping.IndexShape;
import kiji.opensearch.query.QueryDsl;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import tools.jackson.databind.JsonNode;

/// Counts the results by facets, each as if its own condition were not set, in the request that
/// finds them.
final class FacetCounts {
  /// Values asked for; the tally tells fewer.
  private static final int MOST_VALUES = 1000;

  /// Articles looked at for how they write a value that is filtered by.
  private static final int LOOKED_AT = 20;

  private final OpenIndex index;
  private final SearchRequest request;
  private final Map<Facet, Query> conditions;
  private final QueryDsl dsl;

  /// @param conditions that facets' values set, each by its facet
  FacetCounts(OpenIndex index, SearchRequest request, Map<Facet, Query> conditions, QueryDsl dsl) {
    this.index = index;
    this.request = request;
    this.conditions = conditions;
    this.dsl = dsl;
  }

  /// What counts them, by names of its own.
  Map<String, Object> aggregations() {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Facet facet : Set.copyOf(request.facets())) {
      List<Query> others = new ArrayList<>();
      conditions.forEach(
          (other, condition) -> {
            if (other != facet) {
              others.add(condition);
            }
          });
      Map<String, Object> values =
          Map.of(
              "terms",
              ClusterJson.object(
                  "field", IndexShape.name(FacetCounter.field(facet)), "size", MOST_VALUES));
      all.put(
          facet.name(),
          ClusterJson.object(
              "filter", dsl.all(others), "aggs", StoryCounts.buckets(values, request.collapse())));
    }
    return all;
  }

  /// What was counted, most first; values that are filtered by too, though no result has them.
  Map<Facet, List<Facet.Count>> read(JsonNode aggregations) {
    Map<Facet, FacetTally> tallies = new EnumMap<>(Facet.class);
    for (Facet facet : Set.copyOf(request.facets())) {
      FacetTally tally = FacetTally.of(facet);
      StoryCounts.read(
          aggregations.path(facet.name()), (key, count) -> tally.add(key.asString(""), count));
      tallies.put(facet, tally);
    }
    addChosen(tallies);
    Map<Facet, List<Facet.Count>> counts = new EnumMap<>(Facet.class);
    tallies.forEach((facet, tally) -> counts.put(facet, tally.listed()));
    return counts;
  }

  private record Chosen(Facet facet, String key) {}

  private void addChosen(Map<Facet, FacetTally> tallies) {
    Map<Integer, Chosen> asked = new HashMap<>();
    ManySearches searches = index.searches();
    FilterQueries.chosen(request.filters())
        .forEach(
            (facet, keys) -> {
              FacetTally tally = tallies.get(facet);
              if (tally != null) {
                for (String key : keys) {
                  if (tally.choose(key)) {
                    asked.put(searches.add(written(facet, key)), new Chosen(facet, key));
                  }
                }
              }
            });
    List<JsonNode> answers = asked.isEmpty() ? List.of() : searches.answers();
    asked.forEach(
        (place, chosen) -> {
          FacetTally tally = Objects.requireNonNull(tallies.get(chosen.facet()));
          for (JsonNode hit : answers.get(place).path("hits").path("hits")) {
            for (JsonNode value :
                hit.path("fields").path(IndexShape.name(FacetCounter.field(chosen.facet())))) {
              if (FacetTally.keys(chosen.facet(), value.asString("")).contains(chosen.key())) {
                tally.add(value.asString(""), 0);
              }
            }
          }
        });
  }

  private Map<String, Object> written(Facet facet, String key) {
    return ClusterJson.object(
        "size",
        LOOKED_AT,
        "_source",
        false,
        "docvalue_fields",
        List.of(IndexShape.name(FacetCounter.field(facet))),
        "query",
        dsl.of(new TermQuery(new Term(FilterQueries.field(facet), key))));
  }
}
