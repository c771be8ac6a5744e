/// The folder of index generations: pointer, manifest, publishing, locks, checks of every byte.
/// Start at [kiji.embedded.generation.IndexFolder].
///
/// Knows nothing of documents or words; used by `embedded` and the rooms above it.
@NullMarked
package kiji.embedded.generation;

import org.jspecify.annotations.NullMarked;
