package kiji.cli;

import java.io.Console;
import java.util.Optional;

/// Whether a person looks on.
final class Terminal {
  private Terminal() {}

  /// True when both ends of the command are a terminal; false in a pipe or a script.
  static boolean isOne() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }
}
