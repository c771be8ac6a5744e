package kiji.cleaning;

import java.util.Map;

/// Finds the template of a site. Asked from many threads.
@FunctionalInterface
public interface SiteTemplates {
  /// Every page stands by itself.
  SiteTemplates NONE = site -> SiteTemplate.NONE;

  /// The template; [SiteTemplate#NONE] for a site that has none.
  ///
  /// @param site as in [SiteMarks]
  SiteTemplate of(String site);

  /// Those of a map.
  static SiteTemplates of(Map<String, SiteTemplate> templates) {
    Map<String, SiteTemplate> all = Map.copyOf(templates);
    return site -> all.getOrDefault(site, SiteTemplate.NONE);
  }
}
