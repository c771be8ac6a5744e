package kiji.article;

/// Who published an article.
///
/// @param id what `source:` and the sources parameter name: short, lower case, without spaces
///   (`nhk`, `bbc`)
/// @param name what a reader sees (`NHKニュース`)
/// @param domain the site's host without `www.`, lower case; empty when no URL is known
public record Outlet(String id, String name, String domain) {
  /// For articles that do not say where they come from.
  public static final Outlet UNKNOWN = new Outlet("unknown", "unknown", "");

  public Outlet {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException(
          "an outlet needs an id and a name: '" + id + "', '" + name + "'");
    }
  }
}
