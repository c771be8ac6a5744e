package kiji.corpus.warc;

import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;

/// A stretch of a WARC file.
sealed interface RecordFrame {
  /// How many decoded bytes stand before it.
  long offset();

  /// A record.
  ///
  /// @param block what stands behind its header; of a record that is cut or too large only its
  ///   beginning
  /// @param trouble why its block is not whole; null when it is
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Whole(long offset, MessageHeaders headers, byte[] block, @Nullable String trouble)
      implements RecordFrame {}

  /// Bytes in which no record can be told.
  record Damaged(long offset, String reason) implements RecordFrame {}
}
