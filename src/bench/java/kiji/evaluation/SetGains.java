package kiji.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What variants of a ranking are worth, set by set: nDCG@10 of each against one of them, with the
/// standard error of the difference. And whether it holds where nobody looked (leave one set out):
/// of the values of one weight each set is given the one that is best on the mean of all the other
/// sets, and the gain there is what may be expected elsewhere.
public final class SetGains {
  private final String first;
  private final SequencedMap<String, SequencedMap<String, Comparison.Line>> bySet =
      new LinkedHashMap<>();
  private final SequencedMap<String, Run> firstRuns = new LinkedHashMap<>();

  /// @param first the variant that the others are held against, added first for each set
  public SetGains(String first) {
    this.first = first;
  }

  /// What one variant found for a set's queries.
  public void add(
      String set, String variant, List<TestQuery> queries, Judgements judgements, Run run) {
    Run standard = firstRuns.computeIfAbsent(set, _ -> run);
    bySet
        .computeIfAbsent(set, _ -> new LinkedHashMap<>())
        .put(variant, Comparison.of(queries, judgements, standard, run, 1).lines().getFirst());
  }

  /// Tables that a person can read.
  public String text() {
    StringBuilder text = new StringBuilder();
    SequencedMap<String, List<String>> byWeight = new LinkedHashMap<>();
    for (String variant : bySet.firstEntry().getValue().keySet()) {
      text.append("\n").append(variant).append("\n");
      bySet.forEach((set, lines) -> text.append(row(set, line(lines, variant))));
      text.append(
          String.format(Locale.ROOT, "  %-20s %25.4f%n", "mean of sets", mean(variant, "")));
      if (!variant.equals(first)) {
        byWeight
            .computeIfAbsent(
                variant.substring(0, variant.indexOf('=')), _ -> new java.util.ArrayList<>())
            .add(variant);
      }
    }
    text.append("\nleave one set out: chosen by the others, and its gain there\n");
    byWeight.forEach((weight, variants) -> text.append(leftOut(weight, variants)));
    return text.toString();
  }

  private String leftOut(String weight, List<String> variants) {
    Map<String, Integer> chosen = new TreeMap<>();
    double sum = 0;
    StringBuilder sets = new StringBuilder();
    for (String set : bySet.keySet()) {
      String best = first;
      for (String variant : variants) {
        best = mean(variant, set) > mean(best, set) ? variant : best;
      }
      Comparison.Line line = line(bySet.get(set), best);
      double gain = line.second() - line.first();
      sum += gain;
      chosen.merge(best, 1, Integer::sum);
      sets.append(String.format(Locale.ROOT, " %s %+.4f", set, gain));
    }
    return String.format(
        Locale.ROOT, "%-12s %+.4f %s;%s%n", weight, sum / bySet.size(), chosen, sets);
  }

  private static Comparison.Line line(Map<String, Comparison.Line> lines, String variant) {
    return java.util.Objects.requireNonNull(lines.get(variant));
  }

  private static String row(String set, Comparison.Line line) {
    return String.format(
        Locale.ROOT,
        "  %-20s %.4f -> %.4f %+.4f +/- %.4f  better %d, worse %d, p %.4f%n",
        set,
        line.first(),
        line.second(),
        line.second() - line.first(),
        line.error(),
        line.better(),
        line.worse(),
        line.p());
  }

  /// The gain over all sets but one, each set counting the same.
  private double mean(String variant, String without) {
    return bySet.entrySet().stream()
        .filter(set -> !set.getKey().equals(without))
        .mapToDouble(
            set -> {
              Comparison.Line line = line(set.getValue(), variant);
              return line.second() - line.first();
            })
        .average()
        .orElse(0);
  }
}
