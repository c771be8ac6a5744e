package kiji.embedded.generation;

/// A file of a generation as it was when it was published.
///
/// @param length in bytes
/// @param checksum CRC-32: of Lucene's files what their footer says, of others that of all bytes
public record StoredFile(String name, long length, long checksum) {
  /// Whether Lucene wrote it, with a footer that holds its checksum.
  boolean isLucene() {
    return name.startsWith("_") || name.startsWith("segments_");
  }
}
