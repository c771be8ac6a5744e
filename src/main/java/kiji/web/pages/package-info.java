/// What pages show, as records that the templates in src/main/jte lay out, and the words of the
/// interface in each of its languages. No HTML is made here: the templates escape what they are
/// given. Start at [kiji.web.pages.SearchPage] and [kiji.web.pages.Texts].
///
/// May use what `web` may use.
@NullMarked
package kiji.web.pages;

import org.jspecify.annotations.NullMarked;
