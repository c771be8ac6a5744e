/// Speaks HTTP with a cluster, and makes one sentence of whatever goes wrong there. Start at
/// [kiji.opensearch.client.ClusterClient].
///
/// Used by the rooms above it; the only home of the JDK's HTTP client here.
@NullMarked
package kiji.opensearch.client;

import org.jspecify.annotations.NullMarked;
