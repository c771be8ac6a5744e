package kiji.corpus.bytes;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A file that is not compressed: one part.
final class PlainPart implements ByteParts {
  private final CountedInput disk;
  private final long size;

  PlainPart(CountedInput disk, long size) {
    this.disk = disk;
    this.size = size;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    return disk.read(into, from, length);
  }

  @Override
  public boolean nextPart() {
    return false;
  }

  @Override
  public @Nullable String trouble() {
    return null;
  }

  @Override
  public boolean isChecked() {
    return false;
  }

  @Override
  public long checkedBytes() {
    return 0;
  }

  @Override
  public long remaining() {
    return Math.max(0, size - disk.count());
  }

  @Override
  public long diskBytes() {
    return disk.count();
  }

  @Override
  public void close() throws IOException {
    disk.close();
  }
}
