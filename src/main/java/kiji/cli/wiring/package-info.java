/// What the settings name, opened: the engine and the searches on it, word lists, the dictionary, a
/// reindex. Start at [kiji.cli.wiring.EngineChoice].
///
/// May use every package's face and `terminal`; used by `command`.
@NullMarked
package kiji.cli.wiring;

import org.jspecify.annotations.NullMarked;
