/// What an article is: its identity, language, outlet and text. Records only; start at
/// [kiji.article.Article].
///
/// Uses no other package of ours; every other package may use it.
@NullMarked
package kiji.article;

import org.jspecify.annotations.NullMarked;
