/// From bytes on the disk to bounded, decoded text: gzip, limits, charsets, hashes. Start at
/// [kiji.corpus.bytes.DecodedInput] and [kiji.corpus.bytes.Charsets].
///
/// May use the face's data; used by `corpus` and its rooms.
@NullMarked
package kiji.corpus.bytes;

import org.jspecify.annotations.NullMarked;
