/// The engine as Lucene index generations in a folder. Start at [kiji.embedded.EmbeddedEngine];
/// what an article becomes is in [kiji.embedded.document.ArticleDocuments], how a search is
/// answered in [kiji.embedded.IndexSearch].
///
/// May use `engine`, `query`, `text`, `article` and `analysis`. Its rooms, each using those after
/// it: `results`, `foreign`, `words`, `matching`, `document`, `generation`. The only home of
/// Lucene's index, search, facets, highlighting and suggestions.
@NullMarked
package kiji.embedded;

import org.jspecify.annotations.NullMarked;
