package kiji.web.edge;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.util.HostPort;
import org.jspecify.annotations.Nullable;

/// Answers only to names this server is known by, so that a page elsewhere cannot reach it through
/// a name of its own that resolves to here (DNS rebinding).
public final class HostCheck {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> names;

  /// @param boundHost the address listened at
  /// @param allowed further names
  public HostCheck(String boundHost, List<String> allowed) {
    Set<String> all = new HashSet<>(LOOPBACK);
    all.add(normal(boundHost));
    allowed.forEach(name -> all.add(normal(name)));
    names = Set.copyOf(all);
  }

  /// Whether a request for this host may be answered. The address that the connection came in at is
  /// fine as well: no name was resolved for it.
  ///
  /// @param header the Host header; absent in HTTP/1.0, which no browser speaks
  /// @param localAddress where the connection came in
  boolean allows(@Nullable String header, String localAddress) {
    if (header == null) {
      return true;
    }
    try {
      String host = normal(new HostPort(header).getHost());
      return names.contains(host) || host.equals(normal(localAddress));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// Lower case, without a closing dot; an IPv6 address in brackets.
  private static String normal(String host) {
    String lower = host.strip().toLowerCase(Locale.ROOT);
    if (lower.endsWith(".")) {
      lower = lower.substring(0, lower.length() - 1);
    }
    return lower.indexOf(':') >= 0 && !lower.startsWith("[") ? "[" + lower + "]" : lower;
  }
}
