/// Articles and pages out of files with one JSON object a line. Start at
/// [kiji.corpus.jsonlines.JsonLinesReader].
///
/// May use `file`, `bytes` and the face's data; used by `corpus` alone.
@NullMarked
package kiji.corpus.jsonlines;

import org.jspecify.annotations.NullMarked;
