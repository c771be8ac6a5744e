package kiji.web.edge;

import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

/// Names an answer by what it is made from, so that who has it already need not be sent it again,
/// and nothing need be searched to know that (RFC 9110, section 8.8.3). Packed answers have other
/// tags than plain ones.
public final class EntityTag {
  private static final int HASH_BYTES = 12;

  /// Programs and settings make answers too: no tag outlives the process.
  private static final String PROCESS = UUID.randomUUID().toString();

  /// What a client says of itself.
  ///
  /// @param packed whether it takes packed answers
  /// @param tags of the answers it has, as it names them; empty text when it has none
  public record Client(boolean packed, String tags) {
    public static Client of(Context ctx) {
      String accepted = Objects.toString(ctx.header(Header.ACCEPT_ENCODING), "");
      boolean packed = CompressionStrategy.GZIP.findMatchingCompressor(accepted) != null;
      return new Client(packed, Objects.toString(ctx.header(Header.IF_NONE_MATCH), ""));
    }
  }

  private final Client client;
  private final String tag;

  private EntityTag(Client client, String start, String name) {
    this.client = client;
    this.tag = start + "\"" + name + (client.packed() ? "-gz" : "") + "\"";
  }

  /// Of an answer that says the same whenever it is made from the same: weak, for a byte may
  /// differ, such as in how long the search took.
  ///
  /// @param madeFrom texts, numbers and records of them
  public static EntityTag of(Client client, Object... madeFrom) {
    return new EntityTag(client, "W/", hash(madeFrom));
  }

  /// Of bytes that have this name.
  static EntityTag ofBytes(Client client, String name) {
    return new EntityTag(client, "", name);
  }

  /// Whether the client has this answer.
  public boolean isKnown() {
    return Arrays.stream(client.tags().split(",", -1))
        .map(String::strip)
        .anyMatch(one -> one.equals("*") || opaque(one).equals(opaque(tag)));
  }

  /// Tells the client the tag; when the client has the answer, ends with 304.
  ///
  /// @return whether the answer has ended
  public boolean endsWithWhatIsKnown(Context ctx) {
    putOn(ctx);
    if (isKnown()) {
      ctx.status(304);
    }
    return isKnown();
  }

  void putOn(Context ctx) {
    ctx.header(Header.ETAG, tag);
  }

  /// Without the mark of weakness, which does not matter here (RFC 9110, section 13.1.2).
  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  private static String hash(Object[] parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(PROCESS.getBytes(StandardCharsets.UTF_8));
      for (Object part : parts) {
        byte[] text = part.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((text.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(text);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one says it has not", e);
    }
  }
}
