package kiji.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import kiji.web.edge.Metrics;

/// Where routes are entered: each answers GET and HEAD, is counted, and lets nothing that is thrown
/// pass unanswered.
public final class Routing {
  private final RoutesConfig routes;
  private final ErrorAnswers errors;
  private final Metrics metrics;

  Routing(RoutesConfig routes, ErrorAnswers errors, Metrics metrics) {
    this.routes = routes;
    this.errors = errors;
    this.metrics = metrics;
  }

  /// Enters a route; earlier ones go first.
  public void get(String path, Handler handler) {
    Handler guarded = ctx -> handle(path, handler, ctx);
    routes.get(path, guarded);
    routes.head(path, guarded);
  }

  /// The one place that catches everything, StackOverflowError and OutOfMemoryError too: a reader
  /// gets an answer and the server goes on.
  private void handle(String path, Handler handler, Context ctx) {
    long start = System.nanoTime();
    ctx.header(Header.VARY, "Accept-Encoding"); // every answer may be sent packed
    try {
      handler.handle(ctx);
    } catch (Throwable thrown) {
      errors.answer(ctx, thrown);
    } finally {
      metrics.answered(path, ctx.statusCode(), System.nanoTime() - start);
    }
  }
}
