/// How good an index is at finding: judged queries in, nDCG, MRR and recall out, run files to
/// exchange with other tools, and a test of whether one run beats another by more than luck. Start
/// at [kiji.evaluation.Evaluation].
///
/// May use `article`, `search` and `engine`.
@NullMarked
package kiji.evaluation;

import org.jspecify.annotations.NullMarked;
