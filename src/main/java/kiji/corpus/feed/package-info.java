/// Articles out of RSS and Atom feeds. Start at [kiji.corpus.feed.FeedReader].
///
/// May use `file`, `bytes` and the face's data; used by `corpus` alone.
@NullMarked
package kiji.corpus.feed;

import org.jspecify.annotations.NullMarked;
