/// What an article is in a cluster's index, and back: the same fields as the embedded engine's
/// documents, made of them, with texts as tokens. Start at [kiji.opensearch.mapping.ArticleSource].
///
/// Used by the rooms above it.
@NullMarked
package kiji.opensearch.mapping;

import org.jspecify.annotations.NullMarked;
