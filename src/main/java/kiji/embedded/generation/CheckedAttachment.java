package kiji.embedded.generation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/// Reads an attachment, and throws [DamagedFile] where its end comes and the bytes were not those
/// written: a changed ledger must not be believed.
final class CheckedAttachment extends CheckedInputStream {
  private final Path path;
  private final StoredFile expected;

  CheckedAttachment(InputStream in, Path path, StoredFile expected) {
    super(in, new CRC32());
    this.path = path;
    this.expected = expected;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    requireSame(next);
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int some = super.read(target, offset, length);
    requireSame(some);
    return some;
  }

  private void requireSame(int read) throws DamagedFile {
    if (read < 0 && getChecksum().getValue() != expected.checksum()) {
      throw new DamagedFile(path, "is damaged: its checksum is not the one written", null);
    }
  }
}
