/// Lucene queries of the words that were typed, their variants and the filters beside them. Start
/// at [kiji.embedded.matching.TypedWords]; where words stand is remembered for a generation by
/// [kiji.embedded.matching.RememberingReader].
///
/// May use `document`; used by `embedded` and the rooms above it.
@NullMarked
package kiji.embedded.matching;

import org.jspecify.annotations.NullMarked;
