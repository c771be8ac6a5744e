/// From the walk over the corpus to articles ready to settle: what is known already, site
/// templates, cleaning in threads. Start at [kiji.reindex.intake.Intake].
///
/// May use `account`, `work` and the face's data; used by `reindex` alone.
@NullMarked
package kiji.reindex.intake;

import org.jspecify.annotations.NullMarked;
