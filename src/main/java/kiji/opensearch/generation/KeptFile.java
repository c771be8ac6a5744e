package kiji.opensearch.generation;

/// A file kept beside a generation, in parts.
///
/// @param crc CRC-32 of all its bytes
public record KeptFile(String name, long length, long crc, int parts) {}
