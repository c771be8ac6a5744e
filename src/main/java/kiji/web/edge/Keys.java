package kiji.web.edge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kiji.settings.Access;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;

/// Whether a request shows a key by which it may read: in `X-Api-Key`, as a bearer token, or as the
/// password that a browser asks for; of NewsAPI.org's clients in `apiKey` too. Compared by their
/// hashes in a time that tells nothing of them.
final class Keys {
  private static final String API_KEY = "apiKey=";

  private final List<byte[]> hashes = new ArrayList<>();
  private final List<byte[]> admins = new ArrayList<>();

  Keys(Access access) {
    if (access.adminToken() != null) {
      admins.add(hash(access.adminToken()));
    }
    if (!access.readKeys().isEmpty()) {
      access.readKeys().forEach(key -> hashes.add(hash(key)));
      if (access.adminToken() != null) {
        hashes.add(hash(access.adminToken()));
      }
    }
  }

  /// Health is for watchers, which know no key, and tells nothing of what is archived.
  boolean let(HttpURI address, HttpFields headers) {
    String path = Objects.toString(address.getPath(), "");
    return hashes.isEmpty()
        || path.startsWith("/health/")
        || isKnown(shown(headers))
        || (NewsApiError.isSpokenAt(path) && isKnown(apiKey(address)));
  }

  /// NewsAPI.org's clients may show it in the address; nothing else may, for addresses are kept and
  /// passed on.
  private static String apiKey(HttpURI address) {
    return Arrays.stream(Objects.toString(address.getQuery(), "").split("&", -1))
        .filter(piece -> piece.startsWith(API_KEY))
        .map(piece -> PercentEncoding.decodeQuery(piece.substring(API_KEY.length())).text())
        .findFirst()
        .orElse("");
  }

  /// Whether everybody must show a key.
  boolean areAsked() {
    return !hashes.isEmpty();
  }

  /// Whether there is an administrator's token.
  boolean hasAdmin() {
    return !admins.isEmpty();
  }

  /// Whether a request shows it.
  boolean isAdmin(HttpFields headers) {
    return isOf(admins, shown(headers));
  }

  private boolean isKnown(String key) {
    return isOf(hashes, key);
  }

  private static boolean isOf(List<byte[]> hashes, String key) {
    byte[] shown = hash(key);
    boolean known = false;
    for (byte[] hash : hashes) {
      known |= MessageDigest.isEqual(hash, shown);
    }
    return known;
  }

  private static String shown(HttpFields headers) {
    String key = headers.get("X-Api-Key");
    String authorization = Objects.toString(headers.get(HttpHeader.AUTHORIZATION), "");
    int space = authorization.indexOf(' ');
    String scheme = authorization.substring(0, Math.max(0, space)).toLowerCase(Locale.ROOT);
    String rest = authorization.substring(space + 1).strip();
    return key != null
        ? key.strip()
        : switch (scheme) {
          case "bearer" -> rest;
          case "basic" -> password(rest);
          default -> "";
        };
  }

  private static String password(String encoded) {
    try {
      String both = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      return both.substring(both.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static byte[] hash(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one says it has not", e);
    }
  }
}
