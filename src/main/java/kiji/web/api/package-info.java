/// Answers for programs: search, suggestions, articles, related ones. Start at
/// [kiji.web.api.ApiRoutes].
///
/// May use `request`, `edge` and `view`; used by `web` alone.
@NullMarked
package kiji.web.api;

import org.jspecify.annotations.NullMarked;
