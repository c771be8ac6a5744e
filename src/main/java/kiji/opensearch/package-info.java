/// The engine as indexes in an OpenSearch cluster, for archives that outgrow one machine. Start at
/// [kiji.opensearch.OpenSearchEngine].
///
/// Texts are cut here and sent as tokens, and searches are planned here by the same code as the
/// embedded engine's, so that both find the same: a cluster needs no plugin and knows no language.
/// May use `engine`, `query`, `text`, `article`, `analysis`, and of `embedded` the rooms that plan
/// and mark (`matching`, `results`, `document`). Its rooms, each using those after it: `results`,
/// `query`, `generation`, `mapping`, `client`.
@NullMarked
package kiji.opensearch;

import org.jspecify.annotations.NullMarked;
