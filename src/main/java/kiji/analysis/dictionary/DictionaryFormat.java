package kiji.analysis.dictionary;

/// The layout of a compiled dictionary, all numbers big-endian:
///
///     magic, version, length of the file, CRC-32C of what follows, then
///     the description: seconds of the build, entries, sources (count; name, entries, date each)
///     three strings sections (Japanese, English, English stems) and two links sections, each with its length before it
///
/// Strings: count, an offset for each and one for the end, then UTF-8 in byte order. Links, one list
/// for each string of the section they belong to: offsets likewise, then pairs of a string's number
/// (a varint) and a weight (a byte).
final class DictionaryFormat {
  static final long MAGIC = 0x4B494A4944494354L;
  static final int VERSION = 1;

  /// Bytes before those that the checksum covers.
  static final int HEADER = Long.BYTES + Integer.BYTES + Long.BYTES + Long.BYTES;

  /// A weight of 1 as it is written.
  static final int WHOLE = 255;

  private DictionaryFormat() {}
}
