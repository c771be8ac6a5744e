package kiji.cli.terminal;

import java.io.Console;
import java.util.Optional;

/// Whether a person looks on.
public final class Terminal {
  private Terminal() {}

  /// True when both ends of the command are a terminal; false in a pipe or a script.
  public static boolean isOne() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  /// True when errors and progress go to a terminal, as the launcher told; false where they go to a
  /// file, in which what draws on a terminal would stand as rubbish.
  public static boolean showsProgress() {
    return "terminal".equals(System.getProperty("kiji.stderr"));
  }
}
