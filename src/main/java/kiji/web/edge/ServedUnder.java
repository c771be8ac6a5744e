package kiji.web.edge;

import io.javalin.http.Context;
import java.util.Objects;
import kiji.settings.BasePath;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/// Tells which path a reader finds this server under, so that every link leads there: what a
/// trusted proxy says that it took away, else the setting `base-path`. Inside of the server no path
/// has it.
public final class ServedUnder {
  /// The header in which a proxy says what it took away; of several proxies the outer one's first.
  public static final String HEADER = "X-Forwarded-Prefix";

  private static final String ATTRIBUTE = "kiji.base-path";

  private final BasePath set;
  private final Visitors visitors;

  ServedUnder(BasePath set, Visitors visitors) {
    this.set = set;
    this.visitors = visitors;
  }

  /// The path for who sent a request, as [Edge] found it.
  public static BasePath of(Context ctx) {
    return Objects.requireNonNullElse(ctx.attribute(ATTRIBUTE), BasePath.NONE);
  }

  /// The request as it is without the path.
  Request taken(Request request) {
    request.setAttribute(ATTRIBUTE, of(request));
    HttpURI asked = request.getHttpURI();
    String address = Objects.toString(asked.getPathQuery(), "");
    String ours = set.without(address);
    return ours.equals(address)
        ? request
        : Request.serveAs(request, HttpURI.build(asked).pathQuery(ours).asImmutable());
  }

  private BasePath of(Request request) {
    String told = String.join(",", request.getHeaders().getValuesList(HEADER));
    if (told.isBlank() || !visitors.comesFromTrusted(request)) {
      return set;
    }
    try {
      return BasePath.parse(told.replaceAll("\\s*,\\s*", "/"));
    } catch (IllegalArgumentException nonsense) {
      return set;
    }
  }
}
