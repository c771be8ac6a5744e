/// Searches as feeds: what came into the archive last stands first. Start at
/// [kiji.web.feeds.FeedRoutes].
///
/// May use the rooms `api`, `request`, `edge` and `view`; used by `web` alone.
@NullMarked
package kiji.web.feeds;

import org.jspecify.annotations.NullMarked;
