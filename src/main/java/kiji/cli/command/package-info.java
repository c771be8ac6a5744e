/// One class a command, and the options that several share. Start at the command's own class, such
/// as [kiji.cli.command.SearchCommand].
///
/// May use every package's face, `wiring` and `terminal`; used by `cli` alone.
@NullMarked
package kiji.cli.command;

import org.jspecify.annotations.NullMarked;
