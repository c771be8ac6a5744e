package kiji.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// What may stand before any command, as the commands see it.
public interface GlobalOptions {
  /// The settings file named before the command, if one is.
  Optional<Path> config();

  /// The settings file that stands before a command, if one does.
  ///
  /// @param command any command of a command line
  static Optional<Path> config(CommandSpec command) {
    return command.root().userObject() instanceof GlobalOptions options
        ? options.config()
        : Optional.empty();
  }
}
