package kiji.corpus.bytes;

import java.io.IOException;
import java.util.zip.GZIPInputStream;

/// Gunzips one or more members and can tell what stands behind the last one.
final class GzipInput extends GZIPInputStream {
  private static final int BUFFER = 1 << 16;
  private static final int TRAILER = 8;

  GzipInput(CountedInput in) throws IOException {
    super(in, BUFFER);
  }

  /// Once the end is reached: how many bytes of the last piece read belong to no member. More than
  /// none means that what should be a further member is damaged, or never was one. Padding with
  /// zeros is none.
  int leftOver() {
    int behind = Math.max(0, inf.getRemaining() - TRAILER);
    for (int i = len - behind; i < len; i++) {
      if (buf[i] != 0) {
        return behind;
      }
    }
    return 0;
  }
}
