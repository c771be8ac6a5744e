/// The story in a page's scripts: what they carry is read without being run, and the texts among it
/// that are the story are told from the rest. Start at [kiji.cleaning.script.ScriptState].
///
/// May use `page` and `wording`; used by `cleaning`.
@NullMarked
package kiji.cleaning.script;

import org.jspecify.annotations.NullMarked;
