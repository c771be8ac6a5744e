/// Drives a search from what a reader typed to an answer for a page or a program: parsing,
/// defaults, matching step by step, pages, cursors, notices. Start at [kiji.search.ArticleSearch].
///
/// May use `article`, `query`, `engine` and `stories`.
@NullMarked
package kiji.search;

import org.jspecify.annotations.NullMarked;
