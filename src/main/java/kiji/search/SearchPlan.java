package kiji.search;

import java.time.Instant;
import kiji.engine.Matching;

/// What was decided when the first page of a list was made, and holds for every page after it.
///
/// @param matching the step that the results come from
/// @param asOf the first page's now
/// @param respelled the search that was made in the place of the one typed; empty text when that
///   was made itself
record SearchPlan(Matching matching, Instant asOf, String respelled) {
  boolean isRespelled() {
    return !respelled.isEmpty();
  }
}
