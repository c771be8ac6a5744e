package kiji.web.request;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lets an article's address into a link only when it is one of the web: `http` or `https` with a
/// host, after parsing.
public final class WebLink {
  private WebLink() {}

  /// The address as it is; empty when a browser should not be led there.
  public static Optional<String> of(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      boolean somewhere = uri.getRawAuthority() != null && !uri.getRawAuthority().isEmpty();
      return web && somewhere ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /// The same for JSON, where absence is null.
  public static @Nullable String orNull(@Nullable String address) {
    return of(address).orElse(null);
  }
}
