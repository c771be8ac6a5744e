package kiji.corpus.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import kiji.corpus.ReadingLimits;

/// What comes out of a zip file, as long as that is no bomb.
final class RatioInput extends FilterInputStream {
  /// Small files may well shrink a hundredfold; a bomb is one that still does after this much.
  private static final long RATIO_COUNTS_FROM = 1_000_000;

  private final long stored;
  private final int ratio;
  private long count;

  /// @param stored how many bytes of the zip all of it takes
  RatioInput(InputStream in, long stored, ReadingLimits limits) {
    super(in);
    this.stored = stored;
    this.ratio = limits.ratio();
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    return counted(b, b < 0 ? 0 : 1);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    return counted(read, Math.max(0, read));
  }

  private int counted(int given, int bytes) throws ReadingStopped {
    count += bytes;
    if (count > RATIO_COUNTS_FROM && count / ratio > stored) {
      throw new ReadingStopped("unzips to more than " + ratio + " times its size");
    }
    return given;
  }
}
