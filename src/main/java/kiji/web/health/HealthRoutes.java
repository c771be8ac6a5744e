package kiji.web.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import kiji.engine.EngineHealth;
import kiji.web.edge.Routing;
import org.jspecify.annotations.Nullable;

/// `/health/live` and `/health/ready`: whether the server answers, and in one sentence what it
/// lacks.
public final class HealthRoutes {
  /// @param status `live`, or the engine's state in lower case
  /// @param capabilities what the engine does beyond the core: `suggests`, `translates`, …
  record HealthAnswer(
      String status,
      String generation,
      String detail,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> capabilities) {}

  private final Supplier<EngineHealth> health;

  public HealthRoutes(Supplier<EngineHealth> health) {
    this.health = health;
  }

  public void addTo(Routing routing) {
    routing.get("/health/live", ctx -> send(ctx, 200, new HealthAnswer("live", "", "", null)));
    routing.get("/health/ready", this::ready);
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
}
