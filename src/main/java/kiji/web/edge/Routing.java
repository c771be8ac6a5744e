package kiji.web.edge;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import java.util.function.BiConsumer;

/// Where routes are entered: each answers GET and HEAD, is counted, and lets nothing that is thrown
/// pass unanswered.
public final class Routing {
  /// Counts what was answered.
  public interface Count {
    /// One answer was given.
    ///
    /// @param route as it was entered, so that there are few
    /// @param nanos it took
    void answered(String route, int status, long nanos);
  }

  private final RoutesConfig routes;
  private final BiConsumer<Context, Throwable> errors;
  private final Count count;

  /// @param errors answers for what was thrown while handling a request
  public Routing(RoutesConfig routes, BiConsumer<Context, Throwable> errors, Count count) {
    this.routes = routes;
    this.errors = errors;
    this.count = count;
  }

  /// Enters a route; earlier ones go first.
  public void get(String path, Handler handler) {
    Handler guarded = ctx -> handle(path, handler, ctx);
    routes.get(path, guarded);
    routes.head(path, guarded);
  }

  /// Enters a route for what changes something; [Edge] has looked at who asks.
  public void post(String path, Handler handler) {
    routes.post(path, ctx -> handle(path, handler, ctx));
  }

  /// The one place that catches everything, StackOverflowError and OutOfMemoryError too: a reader
  /// gets an answer and the server goes on.
  private void handle(String path, Handler handler, Context ctx) {
    long start = System.nanoTime();
    ctx.res().addHeader(Header.VARY, "Accept-Encoding"); // every answer may be sent packed
    try {
      handler.handle(ctx);
    } catch (Throwable thrown) {
      errors.accept(ctx, thrown);
    } finally {
      count.answered(path, ctx.statusCode(), System.nanoTime() - start);
    }
  }
}
