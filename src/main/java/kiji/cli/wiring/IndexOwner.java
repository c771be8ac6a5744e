package kiji.cli.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import kiji.cli.terminal.CommandException;
import kiji.cli.terminal.ExitCode;

/// Keeps the administrator from writing into an index that is another user's: what root makes there
/// the service that it belongs to could not change, and not always read.
public final class IndexOwner {
  private static final String ROOT = "root";

  private IndexOwner() {}

  /// Lets pass who may write without harm.
  ///
  /// @param command as it was given, to be given again by the owner
  /// @throws CommandException when root runs it on another user's index
  public static void require(Path index, String command) {
    require(index, command, System.getProperty("user.name"));
  }

  static void require(Path index, String command, String user) {
    if (!ROOT.equals(user) || !Files.exists(index)) {
      return;
    }
    String owner = ownerOf(index);
    if (!owner.equals(ROOT)) {
      throw new CommandException(
          ExitCode.USED_WRONGLY,
          ("the index %s belongs to %s, who could not change what root writes there; nothing was"
                  + " changed: run it as its owner, with sudo -u %s kiji %s")
              .formatted(index, owner, quoted(owner), command));
    }
  }

  private static String ownerOf(Path index) {
    try {
      UserPrincipal owner = Files.getOwner(index);
      return owner.getName();
    } catch (IOException | UnsupportedOperationException e) {
      return ROOT; // a file system without owners
    }
  }

  /// An owner without a name is a number.
  private static String quoted(String owner) {
    return owner.chars().allMatch(Character::isDigit) ? "'#" + owner + "'" : owner;
  }
}
