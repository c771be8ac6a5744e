package kiji.web.edge;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file that browsers load, of the jar or made at the start: read once, known by the hash of its
/// bytes. Nothing is looked up by a requested path, so no path leads anywhere else.
public final class Asset {
  private static final int HASH_BYTES = 8;
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String A_DAY = "public, max-age=86400";

  private final String path;
  private final String mediaType;
  private final byte[] bytes;
  private final String hash;

  private Asset(String path, String mediaType, byte[] bytes) {
    this.path = path;
    this.mediaType = mediaType;
    this.bytes = bytes;
    this.hash = hash(bytes);
  }

  /// A file that was made, not read.
  ///
  /// @param path where browsers find it
  public static Asset of(String path, byte[] bytes, String mediaType) {
    return new Asset(path, mediaType, bytes.clone());
  }

  /// @param path where browsers find it
  /// @param resource where the jar has it
  static Asset of(String path, String resource, String mediaType) {
    try (InputStream in = Asset.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the jar; build it again");
      }
      return new Asset(path, mediaType, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  String path() {
    return path;
  }

  /// Its address with the hash, which browsers may keep for ever.
  public String href() {
    return path + "?v=" + hash;
  }

  /// Sends it, or says that the browser's copy is good.
  public void send(Context ctx) {
    EntityTag tag = EntityTag.ofBytes(EntityTag.Client.of(ctx), hash);
    ctx.header(Header.CACHE_CONTROL, ("v=" + hash).equals(ctx.queryString()) ? FOREVER : A_DAY);
    if (!tag.endsWithWhatIsKnown(ctx)) {
      ctx.contentType(mediaType).result(bytes);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one says it has not", e);
    }
  }
}
