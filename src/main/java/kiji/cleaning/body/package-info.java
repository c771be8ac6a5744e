/// Which blocks of a page are its story: features of a block, and the judge that weighs them. Start
/// at [kiji.cleaning.body.StoryFinder].
///
/// May use `rule`, `page` and `wording`; used by `cleaning` alone.
@NullMarked
package kiji.cleaning.body;

import org.jspecify.annotations.NullMarked;
