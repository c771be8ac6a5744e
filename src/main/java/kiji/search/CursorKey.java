package kiji.search;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;

/// The secret that cursors are sealed with, so that nobody can make one up. Kept in a file, it lets
/// a cursor outlive a restart and pass from one command to the next.
public final class CursorKey {
  private static final int LENGTH = 32;

  private final byte[] bytes;

  private CursorKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /// A key of its own.
  public static CursorKey random() {
    byte[] bytes = new byte[LENGTH];
    new SecureRandom().nextBytes(bytes);
    return new CursorKey(bytes);
  }

  /// The key kept in a file that only its owner may read, made when there is none. A key of its own
  /// where that cannot be: in a folder that may not be written, say.
  public static CursorKey keptIn(Path file) {
    return read(file).orElseGet(() -> made(file));
  }

  byte[] bytes() {
    return bytes.clone();
  }

  private static Optional<CursorKey> read(Path file) {
    try {
      byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
      return bytes.length == LENGTH ? Optional.of(new CursorKey(bytes)) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /// Of two processes that make one at once, the first wins.
  private static CursorKey made(Path file) {
    CursorKey key = random();
    Path part = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try {
        Files.write(part, key.bytes);
        Files.move(part, file);
      } finally {
        Files.deleteIfExists(part);
      }
      return key;
    } catch (FileAlreadyExistsException other) {
      return read(file).orElse(key);
    } catch (IOException unwritable) {
      return key;
    }
  }
}
