/// Words and headlines of a generation, suggested while one types, and the nearest word to one that
/// nothing has. Start at [kiji.embedded.words.Suggestions] and [kiji.embedded.words.SpellChecker].
///
/// May use `matching`, `document`, `generation`; used by `embedded` and the rooms above it.
@NullMarked
package kiji.embedded.words;

import org.jspecify.annotations.NullMarked;
