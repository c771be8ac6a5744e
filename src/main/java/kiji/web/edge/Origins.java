package kiji.web.edge;

import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// Which other sites' scripts may read the answers made for programs (the CORS protocol of the
/// Fetch standard). Pages are for readers alone.
final class Origins {
  private static final String ALL = "*";

  private final List<String> allowed;

  Origins(List<String> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  /// Whether a browser asks beforehand if a script may ask.
  boolean isPreflight(Request request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeaders().contains("Access-Control-Request-Method")
        && isAllowed(request);
  }

  /// Tells the browser that the script may read the answer.
  void allow(Request request, HttpFields.Mutable headers) {
    if (!isAllowed(request)) {
      return;
    }
    boolean all = allowed.contains(ALL);
    headers.put("Access-Control-Allow-Origin", all ? ALL : origin(request));
    headers.put("Access-Control-Expose-Headers", "ETag, Retry-After");
    headers.put("Cross-Origin-Resource-Policy", "cross-origin");
    if (!all) {
      headers.add(HttpHeader.VARY, "Origin");
    }
  }

  /// What the script may send.
  void answerPreflight(HttpFields.Mutable headers) {
    headers.put("Access-Control-Allow-Methods", "GET, HEAD");
    headers.put("Access-Control-Allow-Headers", "X-Api-Key, Authorization, If-None-Match");
    headers.put("Access-Control-Max-Age", "600");
  }

  private boolean isAllowed(Request request) {
    String origin = origin(request);
    return origin != null
        && Edge.isForPrograms(Edge.pathOf(request))
        && (allowed.contains(ALL) || allowed.contains(origin));
  }

  private static @Nullable String origin(Request request) {
    return request.getHeaders().get(HttpHeader.ORIGIN);
  }
}
