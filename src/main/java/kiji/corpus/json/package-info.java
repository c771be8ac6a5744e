/// JSON as a corpus has it: objects that tell what is known of a page, and files of one article or
/// page a line. Start at [kiji.corpus.json.JsonLinesReader].
///
/// May use `bytes` and the face's data; used by `corpus` and its rooms.
@NullMarked
package kiji.corpus.json;

import org.jspecify.annotations.NullMarked;
