/// What whoever runs the server watches: whether it is ready, and counts of what it did. Start at
/// [kiji.web.health.HealthRoutes].
///
/// May use `edge`; used by `web`.
@NullMarked
package kiji.web.health;

import org.jspecify.annotations.NullMarked;
