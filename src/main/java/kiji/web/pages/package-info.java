/// The pages for readers: start, results, one article, and what a failed request shows. Start at
/// [kiji.web.pages.PageRoutes].
///
/// May use `request`, `edge` and `view`; used by `web` alone.
@NullMarked
package kiji.web.pages;

import org.jspecify.annotations.NullMarked;
