package kiji.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What an article is known by, in addresses, run files and cursors: stable as long as its URL,
/// path or given id is.
///
/// @param value 1 to 512 characters without white space or control characters
public record ArticleId(String value) implements Comparable<ArticleId> {
  private static final int LONGEST = 512;

  public ArticleId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "an article id is 1 to 512 characters without white space, not '" + value + "'");
    }
  }

  /// Whether a text can stand as an id as it is.
  public static boolean isValid(String value) {
    return !value.isEmpty()
        && value.length() <= LONGEST
        && value.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
  }

  /// The id given to an article that names none: 16 hexadecimal digits of the SHA-256 of its URL or
  /// path. A collision is expected once in four billion articles.
  public static ArticleId derivedFrom(String urlOrPath) {
    return new ArticleId(HexFormat.of().toHexDigits(hash64(urlOrPath)));
  }

  /// The id of an article whose address names it in each of several languages.
  ///
  /// @param address [#hash64] of the address
  public static ArticleId inLanguage(Language language, long address) {
    return derivedFrom(language.code() + ' ' + HexFormat.of().toHexDigits(address));
  }

  /// The first 64 bits of the SHA-256 of a name (an id, an address, a path), for tables that must
  /// stay small.
  public static long hash64(String name) {
    return ByteBuffer.wrap(sha256().digest(name.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one says it has not", e);
    }
  }
}
