/// What every command needs of a terminal: exit codes, failures in one line, logs, results as text.
///
/// Used by `cli` and `command`.
@NullMarked
package kiji.cli.terminal;

import org.jspecify.annotations.NullMarked;
