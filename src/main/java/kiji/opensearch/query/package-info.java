/// Searches in a cluster's own words: Lucene queries as query DSL, and what a generation there
/// knows of words. Start at [kiji.opensearch.query.QueryDsl].
///
/// Used by the engine and by `results`.
@NullMarked
package kiji.opensearch.query;

import org.jspecify.annotations.NullMarked;
