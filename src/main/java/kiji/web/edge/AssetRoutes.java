package kiji.web.edge;

import java.util.List;

/// The files of the jar that browsers and robots ask for.
public final class AssetRoutes {
  public static final Asset STYLE =
      Asset.of("/assets/kiji.css", "/public/kiji.css", "text/css;charset=utf-8");
  public static final Asset SCRIPT =
      Asset.of("/assets/kiji.js", "/public/kiji.js", "text/javascript;charset=utf-8");

  private static final List<Asset> ALL =
      List.of(
          STYLE,
          SCRIPT,
          Asset.of("/favicon.svg", "/public/favicon.svg", "image/svg+xml"),
          Asset.of("/robots.txt", "/public/robots.txt", "text/plain;charset=utf-8"));

  private AssetRoutes() {}

  public static void addTo(Routing routing) {
    ALL.forEach(asset -> routing.get(asset.path(), asset::send));
  }
}
