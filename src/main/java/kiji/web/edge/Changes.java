package kiji.web.edge;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/// Who may change something here, and from where: a form of another site never, whoever the reader
/// is. On this machine its own pages may; from elsewhere who shows the administrator's token, or a
/// key where keys are asked of everybody. What a proxy passes on comes from elsewhere.
final class Changes {
  /// A form is small; more is nobody's.
  static final int LONGEST_BODY = 64 * 1024;

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
  private static final List<String> OF_PROXIES =
      List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Via");

  private final Keys keys;

  Changes(Keys keys) {
    this.keys = keys;
  }

  /// Whether a path has something to change.
  static boolean areTakenAt(String path) {
    return path.equals("/alerts") || path.startsWith("/alerts/");
  }

  /// Why a request may not change anything; empty when it may.
  Optional<Problem> problemWith(Request request) {
    String length = request.getHeaders().get(HttpHeader.CONTENT_LENGTH);
    if (request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
        || length == null
        || !length.matches("[0-9]{1,5}")
        || Integer.parseInt(length) > LONGEST_BODY) {
      return Optional.of(Problem.of(413, "a form has at most 64 kB, and says how long it is"));
    }
    if (!isOfThisSite(request)) {
      return Optional.of(
          Problem.of(403, "this came from another site; only pages of this one change anything"));
    }
    return mayChange(request);
  }

  /// Why a request may not see what only those see who may change it; empty when it may.
  Optional<Problem> mayChange(Request request) {
    if (isOnThisMachine(request) || keys.areAsked() || keys.isAdmin(request.getHeaders())) {
      return Optional.empty();
    }
    return Optional.of(
        keys.hasAdmin()
            ? Problem.of(401, "this asks for the administrator's token, as the password")
            : Problem.of(
                403,
                "only who sits at this machine changes anything here; the setting admin-token lets"
                    + " others do so"));
  }

  /// Browsers say where a form stands (Fetch Metadata); older ones name its origin.
  private static boolean isOfThisSite(Request request) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = Objects.toString(request.getHeaders().get(HttpHeader.ORIGIN), "");
    String host = Objects.toString(request.getHeaders().get(HttpHeader.HOST), "");
    return !host.isEmpty()
        && (origin.equalsIgnoreCase("http://" + host)
            || origin.equalsIgnoreCase("https://" + host));
  }

  private static boolean isOnThisMachine(Request request) {
    HttpURI asked = request.getHttpURI();
    return LOOPBACK.contains(Objects.toString(asked.getHost(), ""))
        && OF_PROXIES.stream().noneMatch(request.getHeaders()::contains)
        && isLoopback(Request.getRemoteAddr(request).replaceAll("[\\[\\]]", ""));
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
