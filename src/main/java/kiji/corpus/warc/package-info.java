/// Pages out of WARC, ARC and WACZ files: record by record, however ill-formed. Start at
/// [kiji.corpus.warc.WarcPages].
///
/// May use `file`, `bytes` and the face's data; used by `corpus` alone. The only home of jwarc.
@NullMarked
package kiji.corpus.warc;

import org.jspecify.annotations.NullMarked;
