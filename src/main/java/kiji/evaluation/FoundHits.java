package kiji.evaluation;

import java.util.List;
import kiji.engine.Hit;
import kiji.engine.SearchResults;

/// What one query found.
///
/// @param generation that all of it comes from
/// @param inTime false when it is less than there is, since the query did not end
record FoundHits(String generation, List<Hit> hits, boolean inTime) {
  FoundHits {
    hits = List.copyOf(hits);
  }

  static FoundHits of(SearchResults results) {
    return new FoundHits(results.generation(), results.hits(), !results.partial());
  }
}
