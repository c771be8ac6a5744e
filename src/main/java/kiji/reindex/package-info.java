/// The batch that turns a corpus into a published generation and accounts for every input. Start at
/// [kiji.reindex.Reindex].
///
/// May use `article`, `corpus`, `cleaning`, `stories` and `engine`. The only home of the progress
/// bar.
@NullMarked
package kiji.reindex;

import org.jspecify.annotations.NullMarked;
