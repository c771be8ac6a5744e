package kiji.web;

import io.javalin.config.JettyConfig;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Executors;
import kiji.web.edge.ArrivalDeadline;
import kiji.web.edge.Edge;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// How much of this machine clients may take: connections, header bytes, time.
final class JettyLimits {
  private static final int CONNECTIONS = 4096;
  private static final int HEADER_BYTES = 8192;

  /// An address of the greatest length, and what stands beside it.
  private static final int REQUEST_BYTES = Edge.LONGEST_ADDRESS + HEADER_BYTES;

  private static final int ACCEPTORS = 1;
  private static final int THREADS = 32;
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
    jetty.threadPool = threads();
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

  /// Connections are waited for on threads of the system, so that a request is seen however busy
  /// those are on which requests are answered: virtual ones.
  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("http");
    threads.setVirtualThreadsExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 1).factory()));
    return threads;
  }

  private static void limit(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(REQUEST_BYTES);
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
        new ServerConnector(server, ACCEPTORS, -1, new MendingConnections(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    connector.addBean(new ArrivalDeadline(connector.getScheduler(), ARRIVAL));
    return connector;
  }
}
