package kiji.web.edge;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kiji.settings.BasePath;

/// The files of the jar that browsers and robots ask for.
public final class AssetRoutes {
  public static final Asset STYLE =
      Asset.of("/assets/kiji.css", "/public/kiji.css", "text/css;charset=utf-8");
  public static final Asset SCRIPT =
      Asset.of("/assets/kiji.js", "/public/kiji.js", "text/javascript;charset=utf-8");

  private static final List<Asset> ALL =
      List.of(STYLE, SCRIPT, Asset.of("/favicon.svg", "/public/favicon.svg", "image/svg+xml"));

  private static final String ROBOTS = "/robots.txt";

  private AssetRoutes() {}

  public static void addTo(Routing routing) {
    ALL.forEach(asset -> routing.get(asset.path(), asset::send));
    routing.get(ROBOTS, AssetRoutes::robots);
  }

  private static void robots(Context ctx) {
    BasePath under = ServedUnder.of(ctx);
    String text =
        "User-agent: *\nDisallow: %s\nDisallow: %s\n".formatted(under.at("/api/"), under.at("/*?"));
    Asset.of(ROBOTS, text.getBytes(StandardCharsets.UTF_8), "text/plain;charset=utf-8").send(ctx);
  }
}
