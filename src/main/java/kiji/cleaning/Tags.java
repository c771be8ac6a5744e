package kiji.cleaning;

import java.util.Set;

/// What the names of elements say of how their text stands on the page.
final class Tags {
  /// Elements that begin a block of their own.
  static final Set<String> BLOCKS =
      Set.of(
          """
          address article aside blockquote body caption center dd details dialog dir div dl dt
          fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main
          menu nav ol p pre section summary table tbody td tfoot th thead tr ul
          """
              .strip()
              .split("\\s+"));

  /// Elements whose content is no text that a reader sees.
  static final Set<String> PASSED_OVER =
      Set.of(
          """
          script style noscript template svg math iframe object embed canvas audio video input
          select textarea button datalist head map progress meter rp frameset noframes link meta
          """
              .strip()
              .split("\\s+"));

  private Tags() {}
}
