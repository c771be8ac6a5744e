/// What a request asks for: its parameters, read and written back as addresses, and who asks. Start
/// at [kiji.web.request.RequestedSearch].
///
/// May use `edge` and `view`; used by `web` and the rooms above it.
@NullMarked
package kiji.web.request;

import org.jspecify.annotations.NullMarked;
