package kiji.cli.wiring;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kiji.cli.terminal.CommandException;
import kiji.cli.terminal.ExitCode;
import kiji.settings.SettingKey;

/// A list that a person keeps and a setting names: read once when a command starts, line by line,
/// so that a line with a mistake costs that line only.
final class ListFile {
  /// Of many bad lines, so many are told of one by one.
  private static final int MOST_TOLD = 5;

  private ListFile() {}

  /// Its lines.
  ///
  /// @throws CommandException when it cannot be read
  static List<String> lines(Path file, SettingKey key) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.USED_WRONGLY,
          "cannot read %s (%s), which the setting '%s' names: mend the path or take the setting out"
              .formatted(file, e, key.key()));
    }
  }

  /// Tells of the lines of a file that were left out.
  static void tell(String file, List<String> trouble, PrintStream err) {
    trouble.stream().limit(MOST_TOLD).forEach(line -> err.println("Note: " + line));
    if (trouble.size() > MOST_TOLD) {
      err.println(
          "Note: %d more lines of %s were left out.".formatted(trouble.size() - MOST_TOLD, file));
    }
  }
}
