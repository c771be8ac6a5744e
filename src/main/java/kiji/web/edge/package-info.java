/// What every request must pass first, and what it costs: hosts, limits, the gate before searches
/// and its places, headers, tags of answers, the path it is all found under. Start at
/// [kiji.web.edge.Edge].
///
/// May use `view`; used by `web` and the rooms above it.
@NullMarked
package kiji.web.edge;

import org.jspecify.annotations.NullMarked;
