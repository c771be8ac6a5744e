/// What files there are: the walk over folders, kinds by name, what is ignored, the sidecar beside
/// a page. Start at [kiji.corpus.file.FolderWalk].
///
/// May use `json`, `bytes` and the face's data; used by `corpus` and its rooms.
@NullMarked
package kiji.corpus.file;

import org.jspecify.annotations.NullMarked;
