/// Words searched in the other language: by dictionary, by glossary, by the sound of names. Start
/// at [kiji.embedded.foreign.ForeignSearch].
///
/// May use `words`, `matching`, `document`; used by `embedded` and `results`.
@NullMarked
package kiji.embedded.foreign;

import org.jspecify.annotations.NullMarked;
