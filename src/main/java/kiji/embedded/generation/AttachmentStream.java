package kiji.embedded.generation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/// Writes an attachment and tells, once closed, what it became. Trouble with the disk comes out as
/// [EngineException], so that a full disk reads the same wherever it is met.
public final class AttachmentStream extends OutputStream {
  private final Path path;
  private final Consumer<StoredFile> whenClosed;
  private final OutputStream out;
  private final CRC32 crc = new CRC32();
  private long length;
  private boolean closed;

  public AttachmentStream(Path path, Consumer<StoredFile> whenClosed) throws IOException {
    this.path = path;
    this.whenClosed = whenClosed;
    this.out = new BufferedOutputStream(Files.newOutputStream(path));
  }

  @Override
  public void write(int value) {
    telling(() -> out.write(value));
    crc.update(value);
    length++;
  }

  @Override
  public void write(byte[] bytes, int offset, int count) {
    telling(() -> out.write(bytes, offset, count));
    crc.update(bytes, offset, count);
    length += count;
  }

  @Override
  public void flush() {
    telling(out::flush);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    telling(out::close);
    whenClosed.accept(new StoredFile(path.getFileName().toString(), length, crc.getValue()));
  }

  /// Something done to the file.
  private interface Writing {
    void run() throws IOException;
  }

  private void telling(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw DiskTrouble.at("write", path, e);
    }
  }
}
