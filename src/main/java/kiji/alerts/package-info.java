/// Standing searches: kept as a plain file, asked anew whenever articles come into the archive, and
/// told by page, feed, webhook and mail. Start at [kiji.alerts.Alerts].
///
/// May use `article`, `engine`, `search`, `stories` and `settings`. The only home of Jakarta Mail.
/// Its room `delivery` holds the ways.
@NullMarked
package kiji.alerts;

import org.jspecify.annotations.NullMarked;
