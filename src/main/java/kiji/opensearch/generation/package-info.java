/// Generations as indexes behind an alias: which are kept, how one is published and gone back to,
/// what is kept beside them, and that one process builds at a time. Start at
/// [kiji.opensearch.generation.ClusterIndexes].
///
/// May use `client`; used by the engine and the rooms above it.
@NullMarked
package kiji.opensearch.generation;

import org.jspecify.annotations.NullMarked;
