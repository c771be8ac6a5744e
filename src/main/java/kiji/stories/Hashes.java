package kiji.stories;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Hashes by which a thing is known again and from which it cannot be read.
final class Hashes {
  private static final int BYTES = 16;

  private Hashes() {}

  /// 32 hexadecimal digits.
  ///
  /// @param kind of what is hashed, so that an id and an address of one spelling differ
  static String of(String kind, String value) {
    try {
      byte[] text = (kind + " " + value).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one says it has not", e);
    }
  }
}
