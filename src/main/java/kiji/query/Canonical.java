package kiji.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import kiji.query.SearchQuery.All;
import kiji.query.SearchQuery.Any;
import kiji.query.SearchQuery.Everything;
import kiji.query.SearchQuery.Not;
import kiji.query.SearchQuery.Published;
import org.jspecify.annotations.Nullable;

/// Builds the one form that each query has, which [SearchQuery] promises: no [All] in an [All], no
/// [Any] in an [Any], none of a single part; a [Not] only in an [All], beside what it takes away
/// from; one [Published] in an [All] at most.
final class Canonical {
  private Canonical() {}

  /// @param parts canonical, or bare negations
  static SearchQuery all(List<SearchQuery> parts) {
    List<SearchQuery> flat = new ArrayList<>();
    for (SearchQuery part : parts) {
      if (part instanceof All(List<SearchQuery> inner)) {
        flat.addAll(inner);
      } else {
        flat.add(part);
      }
    }
    flat.removeIf(part -> part instanceof Everything);
    joinPeriods(flat);
    if (flat.stream().allMatch(part -> part instanceof Not)) {
      flat.addFirst(new Everything());
    }
    return flat.size() == 1 ? flat.getFirst() : new All(flat);
  }

  /// @param parts canonical, or bare negations
  static SearchQuery any(List<SearchQuery> parts) {
    List<SearchQuery> flat = new ArrayList<>();
    for (SearchQuery part : parts) {
      if (part instanceof Any(List<SearchQuery> inner)) {
        flat.addAll(inner);
      } else {
        flat.add(whole(part));
      }
    }
    if (flat.contains(new Everything())) {
      return new Everything();
    }
    return flat.size() == 1 ? flat.getFirst() : new Any(flat);
  }

  /// A bare negation when it must be; pass the whole query through [#whole].
  static SearchQuery not(SearchQuery part) {
    return switch (part) {
      case Not(SearchQuery inner) -> inner;
      case All(List<SearchQuery> parts) when parts.getFirst() instanceof Everything ->
          any(
              parts.stream()
                  .filter(Not.class::isInstance)
                  .map(negation -> ((Not) negation).part())
                  .toList());
      default -> new Not(part);
    };
  }

  /// A bare negation taken from everything; anything else as it is.
  static SearchQuery whole(SearchQuery query) {
    return query instanceof Not ? new All(List.of(new Everything(), query)) : query;
  }

  /// Several periods become their common part, where the first of them stood.
  private static void joinPeriods(List<SearchQuery> parts) {
    int first = -1;
    for (int i = 0; i < parts.size(); i++) {
      if (!(parts.get(i) instanceof Published period)) {
        continue;
      }
      if (first < 0) {
        first = i;
      } else {
        parts.set(first, common((Published) parts.get(first), period));
        parts.remove(i--);
      }
    }
  }

  private static Published common(Published a, Published b) {
    return new Published(
        choose(a.from(), b.from(), (x, y) -> x.isAfter(y) ? x : y),
        choose(a.before(), b.before(), (x, y) -> x.isBefore(y) ? x : y));
  }

  private static @Nullable Instant choose(
      @Nullable Instant a, @Nullable Instant b, BinaryOperator<Instant> chooser) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return chooser.apply(Objects.requireNonNull(a), Objects.requireNonNull(b));
  }
}
