package kiji.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// How good a run is, as numbers and as text for the person who tunes an archive.
///
/// @param queries what was asked
/// @param means every measure's mean over them
public record Report(
    List<TestQuery> queries, Judgements judgements, Run run, Map<Measure, Double> means) {
  public Report {
    queries = List.copyOf(queries);
    means = Map.copyOf(means);
  }

  public static Report of(List<TestQuery> queries, Judgements judgements, Run run) {
    return new Report(queries, judgements, run, run.means(queries, judgements));
  }

  /// One line: `queries=36 ndcg10=0.7612 mrr10=0.8104 recall100=0.9433 success1=0.7222`.
  public String summary() {
    return "queries="
        + queries.size()
        + " "
        + Arrays.stream(Measure.values())
            .map(measure -> measure.key() + "=" + number(mean(measure)))
            .collect(Collectors.joining(" "));
  }

  public double mean(Measure measure) {
    return means.getOrDefault(measure, 0.0);
  }

  /// The queries that lose most of nDCG@10, a paragraph each: what was asked, where the right
  /// articles stand, what stands first instead.
  public String worst(int count) {
    return queries.stream()
        .sorted(Comparator.comparingDouble(this::ndcg))
        .limit(count)
        .map(this::loss)
        .collect(Collectors.joining());
  }

  /// A sentence when the files do not fit each other, since such queries count 0; else empty.
  public String misfits() {
    List<String> unjudged =
        queries.stream()
            .filter(query -> judgements.of(query).values().stream().noneMatch(grade -> grade > 0))
            .map(TestQuery::id)
            .toList();
    if (unjudged.isEmpty()) {
      return "";
    }
    return unjudged.size()
        + " of "
        + queries.size()
        + " queries have no right article in the judgements and count 0: "
        + unjudged.stream().limit(5).collect(Collectors.joining(", "))
        + (unjudged.size() > 5 ? ", …" : "");
  }

  private double ndcg(TestQuery query) {
    return Measure.NDCG_10.of(run.ids(query), judgements.of(query));
  }

  private String loss(TestQuery query) {
    return number(ndcg(query))
        + "  "
        + query.id()
        + "  "
        + query.text()
        + "\n        right: "
        + places(query)
        + "\n        first: "
        + run.of(query).stream()
            .findFirst()
            .map(found -> (found.id() + " " + found.title()).strip())
            .orElse("nothing found")
        + "\n";
  }

  /// Up to five right articles, best first, each with its grade and its place.
  private String places(TestQuery query) {
    List<String> ids = run.ids(query);
    List<Map.Entry<String, Integer>> right = new ArrayList<>(judgements.of(query).entrySet());
    right.removeIf(article -> article.getValue() <= 0);
    right.sort(
        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    String places =
        right.stream()
            .limit(5)
            .map(
                article ->
                    article.getKey()
                        + " (grade "
                        + article.getValue()
                        + ") "
                        + place(ids.indexOf(article.getKey())))
            .collect(Collectors.joining("; "));
    return right.isEmpty() ? "none judged" : places + (right.size() > 5 ? "; …" : "");
  }

  private static String place(int index) {
    return index < 0 ? "not found" : "at " + (index + 1);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
