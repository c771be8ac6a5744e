/// The batch that turns a corpus into a published generation and accounts for every input. Start at
/// [kiji.reindex.Reindex].
///
/// May use `article`, `corpus`, `cleaning`, `stories` and `engine`. Its rooms, each using those
/// after it: `intake`, `account`, `work`.
@NullMarked
package kiji.reindex;

import org.jspecify.annotations.NullMarked;
