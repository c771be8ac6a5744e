package kiji.embedded.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiji.engine.Facet;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// What narrows a search beside its words: conditions that never score and never change how many of
/// the words must be there. Those that a facet offers are kept apart by it, so that the facet can
/// be counted as if its own were not set; operators typed with the words stay in the text whatever
/// is clicked, and hold for every count.
///
/// @param always conditions that hold for every count
/// @param byFacet the condition set with a facet's values
/// @param never what lets nothing through
public record Narrowing(List<Query> always, Map<Facet, Query> byFacet, List<Query> never) {
  /// Lets everything through.
  public static final Narrowing NONE = new Narrowing(List.of(), Map.of(), List.of());

  public Narrowing {
    always = List.copyOf(always);
    byFacet = Map.copyOf(byFacet);
    never = List.copyOf(never);
  }

  public boolean isEmpty() {
    return always.isEmpty() && byFacet.isEmpty() && never.isEmpty();
  }

  /// The same with the conditions of all facets but these as conditions of every count.
  public Narrowing apart(Set<Facet> facets) {
    List<Query> held = new ArrayList<>(always);
    Map<Facet, Query> apart = new EnumMap<>(Facet.class);
    byFacet.forEach(
        (facet, query) -> {
          if (facets.contains(facet)) {
            apart.put(facet, query);
          } else {
            held.add(query);
          }
        });
    return new Narrowing(held, apart, never);
  }

  /// A query of words narrowed by all but the conditions of facets.
  ///
  /// @param scores whether the words rank
  public Query around(Query words, boolean scores) {
    if (always.isEmpty() && never.isEmpty()) {
      return words;
    }
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder();
    narrowed.add(words, scores ? Occur.MUST : Occur.FILTER);
    always.forEach(query -> narrowed.add(query, Occur.FILTER));
    never.forEach(query -> narrowed.add(query, Occur.MUST_NOT));
    return narrowed.build();
  }
}
