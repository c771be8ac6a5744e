/// What a reader typed, understood: a tree of [kiji.query.SearchQuery] and notices about what was
/// read as plain words. Never fails. Start at [kiji.query.QueryParser].
///
/// May use `text`. The only home of the flexible query parser of Lucene, for syntax only.
@NullMarked
package kiji.query;

import org.jspecify.annotations.NullMarked;
