package kiji.search;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import kiji.engine.Filters;

/// Names a search, so that a cursor can be bound to it: equal for every page of one list, different
/// for another text, filter, order or folding.
final class SearchName {
  private SearchName() {}

  static String of(SearchInput input) {
    StringBuilder name = new StringBuilder();
    put(name, List.of(input.text(), input.sort().name()));
    put(
        name,
        List.of(
            String.valueOf(input.collapse()),
            String.valueOf(input.expand()),
            String.valueOf(input.translate())));
    put(name, new TreeSet<>(input.searchIn()));
    put(name, input.filters());
    return name.toString();
  }

  private static void put(StringBuilder name, Filters filters) {
    put(name, new TreeSet<>(filters.sources()));
    put(name, new TreeSet<>(filters.domains()));
    put(name, new TreeSet<>(filters.excludedDomains()));
    put(name, new TreeSet<>(filters.languages()));
    put(name, new TreeSet<>(filters.sections()));
    put(name, new TreeSet<>(filters.authors()));
    put(
        name,
        List.of(Objects.toString(filters.from(), ""), Objects.toString(filters.before(), "")));
  }

  /// Lengths stand before texts, so that no two lists of texts read the same.
  private static void put(StringBuilder name, Collection<?> values) {
    name.append(values.size()).append(';');
    for (Object value : values) {
      String text = value.toString();
      name.append(text.length()).append(':').append(text);
    }
  }
}
