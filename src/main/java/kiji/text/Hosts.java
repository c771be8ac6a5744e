package kiji.text;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes web hosts apart: `www3.nhk.or.jp` lies in `nhk.or.jp`, its owner's name is `nhk`.
public final class Hosts {
  private static final String WWW = "www.";

  /// Labels below a country's under which owners choose their names.
  private static final Set<String> SECOND_LEVELS =
      Set.of("co", "or", "ne", "ac", "go", "com", "org", "net", "gov", "edu", "lg");

  private Hosts() {}

  /// An address's host without `www.`, lower case; empty when it is none or has none.
  public static Optional<String> of(@Nullable String url) {
    if (url == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(URI.create(url).getHost())
          .map(host -> withoutWww(host.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // an address that is none has no host
    }
  }

  /// A host in lower case, without the `www.` that many go with or without.
  public static String withoutWww(String host) {
    return host.startsWith(WWW) ? host.substring(WWW.length()) : host;
  }

  /// The name within a host that its owner chose: `nhk` of `www3.nhk.or.jp`.
  public static String ownName(String host) {
    String[] labels = host.split("\\.", -1);
    int i = labels.length - 2;
    if (i > 0 && SECOND_LEVELS.contains(labels[i])) {
      i--;
    }
    return i < 0 ? host : labels[i];
  }

  /// The last label, of a country as a rule: `jp`.
  public static String topLevel(String host) {
    return host.substring(host.lastIndexOf('.') + 1);
  }

  /// The host that a host lies in: `nhk.or.jp` of `www3.nhk.or.jp`; empty for the last label.
  public static String above(String host) {
    int dot = host.indexOf('.');
    return dot < 0 ? "" : host.substring(dot + 1);
  }
}
