package kiji.web;

import io.javalin.config.JettyConfig;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import kiji.web.edge.ArrivalDeadline;
import kiji.web.edge.Edge;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// How much of this machine clients may take: connections, header bytes, time.
final class JettyLimits {
  private static final int CONNECTIONS = 4096;
  private static final int HEADER_BYTES = 8192;
  private static final int ACCEPTORS = 1;
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final Duration ARRIVAL = Duration.ofSeconds(15);

  /// Article ids may hold slashes, dots and percent signs; [kiji.web.edge.RawPath] reads them from
  /// the raw address.
  private static final Set<UriCompliance.Violation> ALLOWED_IN_IDS =
      EnumSet.of(
          UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
          UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
          UriCompliance.Violation.AMBIGUOUS_PATH_PARAMETER,
          UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
          UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS);

  private JettyLimits() {}

  static void apply(JettyConfig jetty, String host, int port, Edge edge) {
    jetty.modifyServer(
        server -> {
          server.setHandler(edge);
          server.setErrorHandler(new EdgeErrors());
          server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
        });
    jetty.modifyHttpConfiguration(JettyLimits::limit);
    jetty.modifyServletContextHandler(JettyLimits::leaveIdsAlone);
    jetty.addConnector((server, http) -> connector(server, http, host, port));
  }

  private static void limit(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setResponseHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(IDLE.toMillis());
    http.setUriCompliance(
        UriCompliance.DEFAULT.with("Kiji", ALLOWED_IN_IDS.toArray(UriCompliance.Violation[]::new)));
  }

  private static void leaveIdsAlone(ServletContextHandler context) {
    context.getServletHandler().setDecodeAmbiguousURIs(true);
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, String host, int port) {
    ServerConnector connector =
        new ServerConnector(server, ACCEPTORS, -1, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    connector.addBean(new ArrivalDeadline(connector.getScheduler(), ARRIVAL));
    return connector;
  }
}
