/// Which blocks of a page are its story: features of a block, the judge that weighs them, and the
/// rules beside it. Start at [kiji.cleaning.body.StoryFinder].
///
/// May use `page` and `wording`; used by `cleaning` alone.
@NullMarked
package kiji.cleaning.body;

import org.jspecify.annotations.NullMarked;
