/// The words by which a line of a page is known, and the lists that hold them: phrases of menus and
/// prompts, dates, titles, ruby.
///
/// May use the ground alone; used by `cleaning` and its rooms.
@NullMarked
package kiji.cleaning.wording;

import org.jspecify.annotations.NullMarked;
