package kiji.web.health;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Supplier;
import kiji.engine.Generation;
import kiji.engine.SearchEngine;
import kiji.search.ArticleSearch;
import kiji.settings.Build;
import kiji.web.Upkeep;
import kiji.web.edge.Routing;
import kiji.web.edge.SearchGate;

/// `/metrics`: figures for Prometheus.
public final class MetricsRoute {
  private static final long MILLIS_PER_SECOND = 1000;

  private final SearchEngine engine;
  private final ArticleSearch search;
  private final SearchGate gate;
  private final Supplier<Upkeep> upkeep;
  private final Metrics metrics;
  private final InstantSource clock;

  public MetricsRoute(
      SearchEngine engine,
      ArticleSearch search,
      SearchGate gate,
      Supplier<Upkeep> upkeep,
      Metrics metrics,
      InstantSource clock) {
    this.engine = engine;
    this.search = search;
    this.gate = gate;
    this.upkeep = upkeep;
    this.metrics = metrics;
    this.clock = clock;
  }

  public void addTo(Routing routing) {
    routing.get("/metrics", this::send);
  }

  private void send(Context ctx) {
    PrometheusText text = new PrometheusText();
    text.head("kiji_build_info", "gauge", "What runs here; always 1.");
    text.sample(
        "kiji_build_info",
        "version=\"" + Build.version() + "\",java=\"" + Runtime.version().feature() + "\"",
        1);
    metrics.writeTo(text);
    text.gauge("kiji_searches_running", "Searches running now.", gate.running());
    text.gauge("kiji_searches_waiting", "Searches that wait for a place.", gate.waiting());
    text.counter("kiji_searches_refused_total", "Searches refused under overload.", gate.refused());
    text.counter(
        "kiji_searches_partial_total",
        "Answers that were partial, for the budget of work was spent.",
        search.partialAnswers());
    engine.published().ifPresent(generation -> index(generation, text));
    upkeep(upkeep.get(), text);
    machine(text);
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

  private void upkeep(Upkeep known, PrometheusText text) {
    if (!known.leftOut().isEmpty()) {
      text.head(
          "kiji_index_left_out",
          "gauge",
          "Inputs of the published generation that are no articles, by what became of them.");
      new TreeMap<>(known.leftOut())
          .forEach(
              (outcome, inputs) ->
                  text.sample("kiji_index_left_out", "outcome=\"" + outcome + "\"", inputs));
    }
    known.last().ifPresent(run -> last(run, text));
  }

  private void last(Upkeep.Run run, PrometheusText text) {
    text.head(
        "kiji_reindex_last_result", "gauge", "How the last reindex ended: 1 for that, 0 else.");
    for (Upkeep.Result result : Upkeep.Result.values()) {
      text.sample(
          "kiji_reindex_last_result",
          "result=\"" + result.name().toLowerCase(Locale.ROOT) + "\"",
          result == run.result() ? 1 : 0);
    }
    text.gauge(
        "kiji_reindex_last_age_seconds",
        "Time since the last reindex ended.",
        Math.max(0, Duration.between(run.ended(), clock.instant()).toSeconds()));
  }

  private static void machine(PrometheusText text) {
    Runtime runtime = Runtime.getRuntime();
    text.gauge(
        "kiji_heap_used_bytes", "Heap in use.", runtime.totalMemory() - runtime.freeMemory());
    text.gauge("kiji_heap_max_bytes", "Heap at most.", runtime.maxMemory());
    text.gauge(
        "kiji_uptime_seconds",
        "Time since the start.",
        ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS_PER_SECOND);
  }
}
