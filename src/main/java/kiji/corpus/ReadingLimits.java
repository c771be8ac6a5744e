package kiji.corpus;

import java.time.Duration;

/// How much of one input is read before it is given up: a bomb costs a line in the report, not the
/// run.
///
/// @param documentBytes decoded size of one document
/// @param ratio decoded bytes for each compressed byte, looked at once a megabyte has been decoded
/// @param deadline for reading one document
public record ReadingLimits(int documentBytes, int ratio, Duration deadline) {
  /// 10 MB, 100:1, 5 seconds.
  public static ReadingLimits standard() {
    return new ReadingLimits(10_000_000, 100, Duration.ofSeconds(5));
  }

  /// The same with another bound on a document's decoded size.
  public ReadingLimits withDocumentBytes(int value) {
    return new ReadingLimits(value, ratio, deadline);
  }

  public ReadingLimits {
    if (documentBytes < 1 || ratio < 1 || !deadline.isPositive()) {
      throw new IllegalArgumentException(
          "limits are positive: " + documentBytes + " bytes, " + ratio + ":1, " + deadline);
    }
  }
}
