/// What only words in Latin letters need of an analyzer: which they are, their stems, British and
/// American spelling.
///
/// May use `text`; used by `analysis` and its rooms.
@NullMarked
package kiji.analysis.latin;

import org.jspecify.annotations.NullMarked;
