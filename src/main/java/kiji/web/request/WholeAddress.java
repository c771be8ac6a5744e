package kiji.web.request;

import io.javalin.http.Context;
import kiji.web.edge.ServedUnder;

/// Where this server is asked at, for addresses that must be whole: those in feeds, and in the
/// description that browsers read.
public final class WholeAddress {
  private static final String PROTOCOL = "X-Forwarded-Proto";

  /// The headers that it hangs on beside the host.
  public static final String HANGS_ON = PROTOCOL + ", " + ServedUnder.HEADER;

  private WholeAddress() {}

  /// Scheme and host: `https://news.example`. The host was checked at the edge; it holds no
  /// character that XML minds.
  public static String origin(Context ctx) {
    String host = ctx.host();
    return scheme(ctx) + "://" + (host == null ? ctx.req().getServerName() : host);
  }

  /// The same with the path that the server is found under: `https://office.example/news`.
  public static String base(Context ctx) {
    return origin(ctx) + ServedUnder.of(ctx).path();
  }

  /// What the reader's browser speaks, as a proxy in front of this server tells. Whoever makes the
  /// header up fools only themselves.
  private static String scheme(Context ctx) {
    return "https".equalsIgnoreCase(ctx.header(PROTOCOL)) ? "https" : ctx.scheme();
  }
}
