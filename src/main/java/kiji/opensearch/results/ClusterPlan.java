package kiji.opensearch.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kiji.analysis.TextAnalysis;
import kiji.embedded.matching.AlsoSearched;
import kiji.embedded.matching.OtherWords;
import kiji.embedded.matching.Vocabulary;
import kiji.embedded.matching.Work;
import kiji.embedded.results.QueryBuilder;
import kiji.embedded.results.QueryBuilder.Built;
import kiji.engine.Matching;
import kiji.engine.SearchRequest;
import kiji.opensearch.client.ClusterJson;
import kiji.opensearch.query.QueryDsl;
import tools.jackson.databind.JsonNode;

/// How a request is answered, whatever is then made of its results: decided by the same code as in
/// the embedded engine, of what the cluster knows of the words.
///
/// @param step the one taken
/// @param built the query of that step
/// @param whole how many results have all the words, narrowed by nothing; [Matching#FEW] where
///   there are as many or more
/// @param atStep how many results that step has, narrowed by nothing
/// @param others what else the words stand for
/// @param alsoSearched the same for the reader
/// @param counted articles looked at to decide the step
record ClusterPlan(
    Matching step,
    Built built,
    long whole,
    long atStep,
    OtherWords others,
    List<String> alsoSearched,
    long counted) {
  /// More words and spans than this a cluster refuses in one query at its standard settings.
  static final int MOST_LEAVES = 1000;

  private record Steps(Map<Matching, Built> built, OtherWords others, List<String> alsoSearched) {
    Built at(Matching step) {
      return Objects.requireNonNull(built.get(step));
    }
  }

  /// The number of a step's results and of the articles looked at for it.
  private record Count(long results, long articles) {}

  static ClusterPlan of(OpenIndex index, SearchRequest request) {
    Steps steps = steps(index, request);
    Matching asked = request.matching();
    if (asked != null) {
      return planned(asked, steps, Matching.FEW, Matching.FEW, 0);
    }
    Count all = count(index, request, steps.at(Matching.ALL));
    long whole = Math.min(Matching.FEW, all.results());
    long most = whole;
    long looked = all.articles();
    Matching step = Matching.ALL;
    for (Matching next : List.of(Matching.MOST, Matching.ANY)) {
      if (most >= Matching.FEW) {
        break;
      }
      if (steps.at(next).query().equals(steps.at(step).query())) {
        continue;
      }
      Count wider = count(index, request, steps.at(next));
      looked += wider.articles();
      if (wider.results() > most) {
        most = wider.results();
        step = next;
      }
    }
    return planned(step, steps, whole, most, looked);
  }

  private static ClusterPlan planned(
      Matching step, Steps steps, long whole, long atStep, long counted) {
    return new ClusterPlan(
        step, steps.at(step), whole, atStep, steps.others(), steps.alsoSearched(), counted);
  }

  /// With all that the words stand for; without it where the cluster would refuse so long a query.
  private static Steps steps(OpenIndex index, SearchRequest request) {
    try {
      Steps steps = index.vocabulary().plan(words -> built(words, index, request));
      return request.expand() && isTooLong(steps, request)
          ? index.vocabulary().plan(words -> built(words, index, request.withExpand(false)))
          : steps;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isTooLong(Steps steps, SearchRequest request) {
    return steps.built().values().stream()
        .anyMatch(
            built -> {
              QueryDsl dsl = new QueryDsl(request.ranking().titleWeight());
              dsl.of(built.narrowed());
              return dsl.leaves() > MOST_LEAVES;
            });
  }

  private static Steps built(Vocabulary words, OpenIndex index, SearchRequest request)
      throws IOException {
    TextAnalysis analysis = index.setup().analysis();
    OtherWords others = new OtherWords(words, analysis);
    QueryBuilder builder =
        new QueryBuilder(words, analysis, null, request, others, new Work(request.budget()));
    Map<Matching, Built> built = new EnumMap<>(Matching.class);
    Matching asked = request.matching();
    for (Matching step : asked == null ? List.of(Matching.values()) : List.of(asked)) {
      built.put(step, builder.build(step));
    }
    return new Steps(
        built,
        others,
        request.expand()
            ? new AlsoSearched(words, analysis).of(request.query(), others)
            : List.of());
  }

  private static Count count(OpenIndex index, SearchRequest request, Built built) {
    QueryDsl dsl = new QueryDsl(request.ranking().titleWeight());
    JsonNode answer =
        index.search(
            ClusterJson.object(
                "size",
                0,
                "track_total_hits",
                true,
                "query",
                Map.of("constant_score", Map.of("filter", dsl.of(built.query()))),
                "aggs",
                StoryCounts.aggregations(request.collapse())),
            request.query());
    return new Count(
        StoryCounts.total(answer.path("aggregations")),
        answer.path("hits").path("total").path("value").asLong(0));
  }
}
