/// What became of every input: the ledger, the contest of duplicates, the quarantine, the report's
/// sums. Start at [kiji.reindex.account.Settlement].
///
/// May use `work` and the face's data; used by `reindex` and `intake`.
@NullMarked
package kiji.reindex.account;

import org.jspecify.annotations.NullMarked;
