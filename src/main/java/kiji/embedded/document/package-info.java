/// An article as a Lucene document: fields, analyzers, codec, and the fingerprint of them all.
/// Start at [kiji.embedded.document.ArticleDocuments].
///
/// Used by `embedded` and the rooms above it.
@NullMarked
package kiji.embedded.document;

import org.jspecify.annotations.NullMarked;
