/// The pages of standing searches. Start at [kiji.web.alerts.AlertRoutes].
///
/// May use `pages`, `request`, `edge` and `view`; used by `web`.
@NullMarked
package kiji.web.alerts;

import org.jspecify.annotations.NullMarked;
