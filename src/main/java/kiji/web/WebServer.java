package kiji.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson3;
import io.javalin.util.JavalinException;
import java.time.Clock;
import java.util.function.Supplier;
import kiji.engine.EngineHealth;
import kiji.engine.SearchEngine;
import kiji.search.ArticleSearch;
import kiji.settings.Settings;
import kiji.stories.ForgottenFile;
import kiji.web.alerts.AlertRoutes;
import kiji.web.api.ApiRoutes;
import kiji.web.api.NewsApiRoutes;
import kiji.web.api.OpenApiDocument;
import kiji.web.api.OpenSearchDescription;
import kiji.web.api.SourcesRoutes;
import kiji.web.api.SuggestRoutes;
import kiji.web.edge.Absence;
import kiji.web.edge.AssetRoutes;
import kiji.web.edge.Edge;
import kiji.web.edge.HostCheck;
import kiji.web.edge.Json;
import kiji.web.edge.RateLimit;
import kiji.web.edge.Routing;
import kiji.web.edge.SearchGate;
import kiji.web.feeds.FeedRoutes;
import kiji.web.health.HealthRoutes;
import kiji.web.health.Metrics;
import kiji.web.health.MetricsRoute;
import kiji.web.pages.Archive;
import kiji.web.pages.ArchiveRoute;
import kiji.web.pages.DocsRoute;
import kiji.web.pages.PageRoutes;
import kiji.web.pages.Pages;
import kiji.web.pages.ResultViews;

/// Serves the archive over HTTP: pages for people, JSON for programs. Safe for many threads once
/// started; the engine stays its owner's. A virtual thread a request; searches on threads of their
/// own, as many as the processors bear.
public final class WebServer implements AutoCloseable {
  private final Javalin javalin;
  private final SearchGate gate;

  private WebServer(Javalin javalin, SearchGate gate) {
    this.javalin = javalin;
    this.gate = gate;
  }

  /// Listens at the settings' host and port and answers from now on.
  ///
  /// @param engine whose published generation is told
  /// @param search that answers
  /// @param health what `/health/ready` answers: the engine's, and that of what feeds it
  /// @param upkeep how bringing the index up to date has gone
  /// @param settings port 0 takes any free one; see [#port]
  /// @throws WebException when the port is taken or the host is not this machine's
  public static WebServer start(
      SearchEngine engine,
      ArticleSearch search,
      Settings settings,
      Supplier<EngineHealth> health,
      Supplier<Upkeep> upkeep) {
    return start(engine, search, settings, health, upkeep, Clock.systemUTC());
  }

  static WebServer start(
      SearchEngine engine,
      ArticleSearch search,
      Settings settings,
      Supplier<EngineHealth> health,
      Supplier<Upkeep> upkeep,
      Clock clock) {
    SearchGate gate = SearchGate.forThisMachine();
    Parts parts = new Parts(engine, health, upkeep, search, gate, settings, clock);
    Javalin javalin = Javalin.create(config -> configure(config, parts));
    try {
      return new WebServer(javalin.start(), gate);
    } catch (JavalinException e) {
      gate.close();
      throw new WebException(
          "cannot listen at %s:%d: %s; stop what listens there, or choose another with --port or --host"
              .formatted(settings.host(), settings.port(), root(e).getMessage()),
          e);
    }
  }

  private static Throwable root(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null ? e : root(cause);
  }

  /// The port listened at.
  public int port() {
    return javalin.port();
  }

  /// Stops listening and ends what runs.
  @Override
  public void close() {
    javalin.stop();
    gate.close();
  }

  /// What answers are made with.
  private record Parts(
      SearchEngine engine,
      Supplier<EngineHealth> health,
      Supplier<Upkeep> upkeep,
      ArticleSearch search,
      SearchGate gate,
      Settings settings,
      Clock clock) {}

  private static void configure(JavalinConfig config, Parts parts) {
    Settings settings = parts.settings;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.generateEtags = false;
    config.jsonMapper(new JavalinJackson3(Json.MAPPER, true));
    Edge edge =
        new Edge(
            new HostCheck(settings.host(), settings.allowedHosts()),
            settings.access(),
            settings.basePath());
    JettyLimits.apply(config.jetty, settings.host(), settings.port(), edge);
    addRoutes(config, parts);
  }

  private static void addRoutes(JavalinConfig config, Parts parts) {
    ArticleSearch search = parts.search;
    SearchGate gate = parts.gate;
    Settings settings = parts.settings;
    Pages pages = new Pages();
    Absence absence = new Absence(ForgottenFile.in(settings.index()));
    Metrics metrics = new Metrics();
    RateLimit rate = new RateLimit(settings.rateLimitPerMinute(), parts.clock);
    Routing routing =
        new Routing(
            config.routes,
            new ErrorAnswers(pages, settings.access().logsQueries())::answer,
            metrics);
    new HealthRoutes(parts.health).addTo(routing);
    new MetricsRoute(parts.engine, search, gate, parts.upkeep, metrics, parts.clock).addTo(routing);
    AssetRoutes.addTo(routing);
    OpenApiDocument.addTo(routing);
    routing.get("/opensearch.xml", OpenSearchDescription::send);
    new ApiRoutes(search, absence, gate, rate, settings).addTo(routing);
    new SuggestRoutes(search, gate).addTo(routing);
    new SourcesRoutes(search, gate).addTo(routing);
    new NewsApiRoutes(search, gate, rate, settings).addTo(routing);
    new FeedRoutes(search, gate, rate, settings).addTo(routing);
    ResultViews results = new ResultViews(parts.clock);
    new AlertRoutes(search, gate, settings, pages, results).addTo(routing);
    Archive archive = new Archive(search, gate);
    new ArchiveRoute(search, parts.engine, gate, rate, settings, pages, results).addTo(routing);
    new DocsRoute(pages).addTo(routing);
    new PageRoutes(search, absence, archive, gate, rate, settings, pages, results).addTo(routing);
  }
}
