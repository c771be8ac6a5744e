/// A page as it was read, before anything is decided: blocks, head, JSON-LD, addresses. Start at
/// [kiji.cleaning.page.ReadPage].
///
/// May use `wording`; used by `cleaning` and its rooms.
@NullMarked
package kiji.cleaning.page;

import org.jspecify.annotations.NullMarked;
