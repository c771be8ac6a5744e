package kiji.web.request;

import io.javalin.http.Context;

/// Where this server is asked at, for addresses that must be whole: those in feeds, and in the
/// description that browsers read.
public final class WholeAddress {
  /// The header that it hangs on beside the host.
  public static final String HANGS_ON = "X-Forwarded-Proto";

  private WholeAddress() {}

  /// Scheme and host: `https://news.example`. The host was checked at the edge; it holds no
  /// character that XML minds.
  public static String base(Context ctx) {
    String host = ctx.host();
    return scheme(ctx) + "://" + (host == null ? ctx.req().getServerName() : host);
  }

  /// What the reader's browser speaks, as a proxy in front of this server tells. Whoever makes the
  /// header up fools only themselves.
  private static String scheme(Context ctx) {
    return "https".equalsIgnoreCase(ctx.header(HANGS_ON)) ? "https" : ctx.scheme();
  }
}
