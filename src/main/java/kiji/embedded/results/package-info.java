/// What a search answers with: the list and its rescoring, facets, snippets, explanation, articles
/// alike. Start at [kiji.embedded.results.ResultList].
///
/// May use the rooms below it; used by `embedded` alone.
@NullMarked
package kiji.embedded.results;

import org.jspecify.annotations.NullMarked;
