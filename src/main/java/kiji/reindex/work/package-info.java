/// The threads that clean, and the guard around each page.
///
/// May use the face's data; used by `reindex` and its rooms.
@NullMarked
package kiji.reindex.work;

import org.jspecify.annotations.NullMarked;
