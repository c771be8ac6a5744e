/// Rules: what a line says, or where it stands, that speaks against its being story. Each is a
/// small type with a name that stands in the trace. Start at [kiji.cleaning.rule.StoryRules].
///
/// May use `page` and `wording`; used by `body` and the face.
@NullMarked
package kiji.cleaning.rule;

import org.jspecify.annotations.NullMarked;
