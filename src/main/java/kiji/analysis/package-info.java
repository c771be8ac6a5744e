/// How text is cut into the tokens that are indexed and searched: one recipe as data for each
/// layer, analyzers built from it, and the tables a person edits. Start at
/// [kiji.analysis.TextAnalysis].
///
/// May use `text` and `article`. Its rooms, each using those after it: `dictionary`, `translation`,
/// `sound`, `variants`, `latin`, `japanese`. The only home of Lucene's tokenizers and filters, and
/// of the word lists.
@NullMarked
package kiji.analysis;

import org.jspecify.annotations.NullMarked;
