/// What a search of a cluster answers with: its plan, the list and its rescoring, facets, time,
/// articles alike. Start at [kiji.opensearch.results.IndexAnswers].
///
/// May use `query`, `mapping` and `client`, and what plans and marks in `embedded`; used by the
/// engine.
@NullMarked
package kiji.opensearch.results;

import org.jspecify.annotations.NullMarked;
