package kiji.web.edge;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import kiji.settings.Network;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/// Tells where requests come from: who is connected, or, where that is a proxy that is trusted, who
/// the proxy says. Of several named in a row the last that is no trusted proxy counts, for what
/// stands before it anybody can write.
public final class Visitors {
  private static final String ATTRIBUTE = "kiji.client";

  private final List<Network> trusted;

  Visitors(List<Network> trusted) {
    this.trusted = List.copyOf(trusted);
  }

  /// The address that a request came from, as [Edge] found it.
  public static String address(Context ctx) {
    String found = ctx.attribute(ATTRIBUTE);
    return found == null ? ctx.ip() : found;
  }

  void note(Request request) {
    request.setAttribute(ATTRIBUTE, address(request));
  }

  /// Whether who is connected is a proxy that is trusted.
  boolean comesFromTrusted(Request request) {
    return isTrusted(connected(request));
  }

  private static String connected(Request request) {
    return Request.getRemoteAddr(request).replaceAll("[\\[\\]]", "");
  }

  private String address(Request request) {
    String connected = connected(request);
    if (!isTrusted(connected)) {
      return connected;
    }
    String told = String.join(",", request.getHeaders().getValuesList(HttpHeader.X_FORWARDED_FOR));
    return Arrays.asList(told.split(",", -1)).reversed().stream()
        .map(one -> one.strip().replaceAll("[\\[\\]]", ""))
        .filter(one -> !one.isEmpty() && !isTrusted(one))
        .findFirst()
        .orElse(connected);
  }

  private boolean isTrusted(String address) {
    return trusted.stream().anyMatch(network -> network.contains(address));
  }
}
