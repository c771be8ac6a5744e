/// What only Japanese text needs of an analyzer: folding before the cut, numbers, readings, the
/// kinds of word that are left out.
///
/// May use `text`; used by `analysis` and its rooms.
@NullMarked
package kiji.analysis.japanese;

import org.jspecify.annotations.NullMarked;
