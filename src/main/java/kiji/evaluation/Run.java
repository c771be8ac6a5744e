package kiji.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What one system found for many queries.
///
/// @param rankings by query id, best first
public record Run(SequencedMap<String, List<Ranked>> rankings) {
  /// One article found.
  ///
  /// @param title its headline, where it is known: run files do not tell it
  public record Ranked(String id, double score, String title) {}

  public Run {
    SequencedMap<String, List<Ranked>> copy = new LinkedHashMap<>();
    rankings.forEach((query, ranking) -> copy.put(query, List.copyOf(ranking)));
    rankings = Collections.unmodifiableSequencedMap(copy);
  }

  /// What was found for a query, best first; empty when nothing was.
  public List<Ranked> of(TestQuery query) {
    return rankings.getOrDefault(query.id(), List.of());
  }

  /// The ids of that, each once.
  List<String> ids(TestQuery query) {
    return of(query).stream().map(Ranked::id).distinct().toList();
  }

  /// Every measure's mean over the queries; one for which nothing was found or judged counts 0.
  public Map<Measure, Double> means(List<TestQuery> queries, Judgements judgements) {
    Map<Measure, Double> means = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      means.put(
          measure,
          queries.stream()
              .mapToDouble(query -> measure.of(ids(query), judgements.of(query)))
              .average()
              .orElse(0));
    }
    return means;
  }
}
