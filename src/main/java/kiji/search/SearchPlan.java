package kiji.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import kiji.engine.LeftOut;
import kiji.engine.Matching;

/// What was decided when the first page of a list was made, and holds for every page after it.
///
/// @param matching the step that the results come from
/// @param asOf the first page's now
/// @param respelled the search that was made in the place of the one typed; empty text when that
///   was made itself
/// @param leftOut what the first page went without
/// @param budget what the first page had for its list: as much is looked at on every page
record SearchPlan(
    Matching matching, Instant asOf, String respelled, Set<LeftOut> leftOut, Duration budget) {
  SearchPlan {
    leftOut = Set.copyOf(leftOut);
  }

  boolean isRespelled() {
    return !respelled.isEmpty();
  }
}
