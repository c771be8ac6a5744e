/// The `kiji` command: the one place that builds an engine and wires the rest together. Start at
/// [kiji.cli.Main]; each command is a class of its own.
///
/// May use every package; none uses it. Its rooms, each using those after it: `command`, `wiring`,
/// `terminal`. The only home of picocli.
@NullMarked
package kiji.cli;

import org.jspecify.annotations.NullMarked;
