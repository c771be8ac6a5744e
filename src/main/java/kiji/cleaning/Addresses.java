package kiji.cleaning;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Chooses a page's canonical address among those it names; only http and https count.
final class Addresses {
  private static final int LONGEST = 2_000;

  private Addresses() {}

  /// The address of a page: what its canonical link says, else og:url, else what is known from
  /// beside it; null when none is an address.
  static @Nullable String of(PageHead head, @Nullable String known) {
    for (String candidate :
        new String[] {head.canonical(), head.meta("og:url"), head.jsonLd().text("url"), known}) {
      String address = absolute(candidate, known);
      if (address != null) {
        return address;
      }
    }
    return null;
  }

  /// An address made absolute; null when it is not http or https.
  static @Nullable String absolute(@Nullable String address, @Nullable String base) {
    if (address == null || address.isBlank() || address.length() > LONGEST) {
      return null;
    }
    try {
      URI uri = URI.create(address.strip());
      URI whole = base != null && !uri.isAbsolute() ? URI.create(base).resolve(uri) : uri;
      String scheme = whole.getScheme();
      boolean isWeb = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return isWeb && whole.getHost() != null ? whole.toString() : null;
    } catch (IllegalArgumentException e) {
      return null; // not an address: the page has one less
    }
  }
}
