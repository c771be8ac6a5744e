/// A corpus folder as a stream of source pages, one at a time, read within bounds and never through
/// a link out of the folder. Start at [kiji.corpus.Corpus].
///
/// May use `text` and `article`. Its rooms, each using those after it: `warc`, `feed`, `file`,
/// `json`, `bytes`. The only home of jwarc and of the XML side of jsoup (feeds).
@NullMarked
package kiji.corpus;

import org.jspecify.annotations.NullMarked;
