package kiji.web.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import kiji.engine.EngineHealth;
import kiji.engine.Generation;
import kiji.engine.SearchEngine;
import kiji.web.edge.Routing;
import kiji.web.edge.SearchGate;
import org.jspecify.annotations.Nullable;

/// `/health/live`, `/health/ready` and `/metrics`: for whoever watches the server.
public final class HealthRoutes {
  private static final long MILLIS_PER_SECOND = 1000;

  /// @param status `live`, or the engine's state in lower case
  /// @param capabilities what the engine does beyond the core: `suggests`, `translates`, …
  record HealthAnswer(
      String status,
      String generation,
      String detail,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> capabilities) {}

  private final SearchEngine engine;
  private final Supplier<EngineHealth> health;
  private final SearchGate gate;
  private final Metrics metrics;

  public HealthRoutes(
      SearchEngine engine, Supplier<EngineHealth> health, SearchGate gate, Metrics metrics) {
    this.engine = engine;
    this.health = health;
    this.gate = gate;
    this.metrics = metrics;
  }

  public void addTo(Routing routing) {
    routing.get("/health/live", ctx -> send(ctx, 200, new HealthAnswer("live", "", "", null)));
    routing.get("/health/ready", this::ready);
    routing.get("/metrics", this::metrics);
  }

  /// Ready once there is something to search.
  private void ready(Context ctx) {
    EngineHealth health = this.health.get();
    int status =
        switch (health.state()) {
          case READY, DEGRADED -> 200;
          case EMPTY, DOWN -> 503;
        };
    List<String> capabilities =
        health.capabilities().stream().sorted().map(HealthRoutes::lowerCase).toList();
    send(
        ctx,
        status,
        new HealthAnswer(
            lowerCase(health.state()), health.generation(), health.detail(), capabilities));
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void send(Context ctx, int status, HealthAnswer health) {
    ctx.header(Header.CACHE_CONTROL, "no-store").status(status).json(health);
  }

  private void metrics(Context ctx) {
    PrometheusText text = new PrometheusText();
    metrics.writeTo(text);
    text.gauge("kiji_searches_running", "Searches running now.", gate.running());
    text.gauge("kiji_searches_waiting", "Searches that wait for a place.", gate.waiting());
    text.head("kiji_searches_refused_total", "counter", "Searches refused under overload.");
    text.sample("kiji_searches_refused_total", "", gate.refused());
    engine.published().ifPresent(generation -> index(generation, text));
    Runtime runtime = Runtime.getRuntime();
    text.gauge(
        "kiji_heap_used_bytes", "Heap in use.", runtime.totalMemory() - runtime.freeMemory());
    text.gauge("kiji_heap_max_bytes", "Heap at most.", runtime.maxMemory());
    text.gauge(
        "kiji_uptime_seconds",
        "Time since the start.",
        ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS_PER_SECOND);
    ctx.header(Header.CACHE_CONTROL, "no-store");
    ctx.contentType(PrometheusText.MEDIA_TYPE).result(text.toString());
  }

  private static void index(Generation generation, PrometheusText text) {
    text.gauge(
        "kiji_index_articles", "Articles in the published generation.", generation.articles());
    text.gauge(
        "kiji_index_published_seconds",
        "When the published generation was published, in seconds since 1970.",
        generation.publishedAt().getEpochSecond());
  }
}
