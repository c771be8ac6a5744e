package kiji.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.web.edge.PercentEncoding;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/// Makes connections on which an address with broken escapes (`/%ff`, `/50%`) leads to an ordinary
/// answer: its percent signs are taken as they stand. Jetty refuses such an address before anything
/// of ours sees it, and no setting of its own lets all of them pass.
final class MendingConnections extends HttpConnectionFactory {
  private static final Pattern PATH = Pattern.compile("^[^?#]*");

  MendingConnections(HttpConfiguration http) {
    super(http);
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    return configure(
        new HttpConnection(getHttpConfiguration(), connector, endPoint) {
          @Override
          protected HttpStreamOverHTTP1 newHttpStream(
              String method, String uri, HttpVersion version) {
            return super.newHttpStream(method, mended(uri), version);
          }
        },
        connector,
        endPoint);
  }

  /// Only where the path of an address is broken; what stands behind the `?` is read by ourselves.
  static String mended(String uri) {
    return PATH.matcher(uri)
        .replaceFirst(
            path ->
                Matcher.quoteReplacement(
                    isReadable(path.group()) ? path.group() : path.group().replace("%", "%25")));
  }

  private static boolean isReadable(String path) {
    PercentEncoding.Decoded decoded = PercentEncoding.decodePath(path);
    return decoded.wellFormed() && decoded.text().indexOf('\0') < 0;
  }
}
