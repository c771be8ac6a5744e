package kiji.embedded.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.Fields;
import kiji.engine.Facet;

/// One facet's counts, kept under the very keys by which a filter finds articles: what a value is
/// said to have is what a click on it finds. Values that one filter finds together (`ABC新聞` and
/// `ＡＢＣ新聞`) are one value, shown as most articles write it.
public final class FacetTally {
  /// Values told of for a facet, the commonest; nobody chooses among more. Months are all told: a
  /// span of years is made of them.
  static final int MOST_VALUES = 200;

  private final Facet facet;
  private final Map<String, Long> byKey = new HashMap<>();
  private final Map<String, Long> byValue = new HashMap<>();
  private final Set<String> chosen = new HashSet<>();

  private FacetTally(Facet facet) {
    this.facet = facet;
  }

  /// Nothing counted yet.
  public static FacetTally of(Facet facet) {
    return new FacetTally(facet);
  }

  /// Lists what a filter finds by a key, however few articles have it.
  ///
  /// @return whether none was added that has it
  public boolean choose(String key) {
    chosen.add(key);
    return !byKey.containsKey(key);
  }

  /// Adds articles that have a value.
  public void add(String value, long articles) {
    byValue.merge(value, articles, Long::sum);
    keys(facet, value).forEach(key -> byKey.merge(key, articles, Long::sum));
  }

  /// Adds one story whose copies have these values.
  void addStory(Set<String> values) {
    Set<String> keys = new HashSet<>();
    for (String value : values) {
      byValue.merge(value, 1L, Long::sum);
      keys.addAll(keys(facet, value));
    }
    keys.forEach(key -> byKey.merge(key, 1L, Long::sum));
  }

  /// The values, most first, ties by value.
  public List<Facet.Count> listed() {
    Map<String, List<String>> together = new HashMap<>();
    byValue
        .keySet()
        .forEach(
            value ->
                together.computeIfAbsent(key(facet, value), one -> new ArrayList<>()).add(value));
    List<Facet.Count> counts = new ArrayList<>();
    together.forEach((key, values) -> counts.add(count(key, values)));
    List<Facet.Count> sorted =
        toldApart(counts).stream()
            .sorted(
                Comparator.comparingLong(Facet.Count::count)
                    .reversed()
                    .thenComparing(Facet.Count::value))
            .toList();
    if (facet == Facet.MONTH || sorted.size() <= MOST_VALUES) {
      return sorted;
    }
    return Stream.concat(
            sorted.stream().limit(MOST_VALUES),
            sorted.stream().skip(MOST_VALUES).filter(this::isChosen))
        .toList();
  }

  private boolean isChosen(Facet.Count count) {
    return chosen.contains(key(facet, count.value()))
        || chosen.contains(ArticleDocuments.folded(count.label()));
  }

  private Facet.Count count(String key, List<String> values) {
    String commonest =
        values.stream()
            .max(
                Comparator.<String>comparingLong(byValue::get)
                    .thenComparing(Comparator.reverseOrder()))
            .orElseThrow();
    int between = commonest.indexOf(Fields.BETWEEN);
    String id = between < 0 ? commonest : commonest.substring(0, between);
    return new Facet.Count(id, commonest.substring(between + 1), byKey.getOrDefault(key, 0L));
  }

  /// Outlets of one name, each with what it is known by.
  private static List<Facet.Count> toldApart(List<Facet.Count> counts) {
    Map<String, Integer> names = new HashMap<>();
    counts.forEach(count -> names.merge(ArticleDocuments.folded(count.label()), 1, Integer::sum));
    return counts.stream()
        .map(
            count ->
                names.getOrDefault(ArticleDocuments.folded(count.label()), 0) > 1
                        && !count.label().equals(count.value())
                    ? new Facet.Count(
                        count.value(), count.label() + " (" + count.value() + ")", count.count())
                    : count)
        .toList();
  }

  /// The key of a value as it is listed.
  private static String key(Facet facet, String value) {
    return switch (facet) {
      case SOURCE -> {
        int between = value.indexOf(Fields.BETWEEN);
        yield ArticleDocuments.folded(between < 0 ? value : value.substring(0, between));
      }
      case SECTION -> ArticleDocuments.folded(value);
      case AUTHOR -> ArticleDocuments.foldedAuthor(value);
      case LANGUAGE, MONTH -> value;
    };
  }

  /// All that a filter may say to find articles with a value: an outlet is found by its id and by
  /// its name.
  public static Set<String> keys(Facet facet, String value) {
    int between = facet == Facet.SOURCE ? value.indexOf(Fields.BETWEEN) : -1;
    return between < 0
        ? Set.of(key(facet, value))
        : new HashSet<>(
            List.of(key(facet, value), ArticleDocuments.folded(value.substring(between + 1))));
  }
}
