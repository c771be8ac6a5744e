package kiji.cleaning;

import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/// The blocks that recur inside the stories of a site and belong to the site: promos, prompts,
/// notes on rights. Immutable.
///
/// @param pages how many pages it was learned from
/// @param blocks on how many of them each block stands, by its mark as in [SiteMarks]
public record SiteTemplate(int pages, SortedMap<String, Integer> blocks) {
  /// Cuts nothing.
  public static final SiteTemplate NONE = new SiteTemplate(0, Collections.emptySortedMap());

  /// A site with fewer pages has none.
  public static final int FEWEST_PAGES = 10;

  public SiteTemplate {
    blocks = Collections.unmodifiableSortedMap(new TreeMap<>(blocks));
    if (!blocks.keySet().stream().allMatch(mark -> mark.length() == SiteMarks.LENGTH)) {
      throw new IllegalArgumentException("these are no marks: " + blocks.keySet());
    }
  }

  /// The first bits of a content hash, by which the pages are sampled that it is learned from.
  public static long key(String hash) {
    return HexFormat.fromHexDigitsToLong(hash, 0, Long.BYTES * 2);
  }

  /// Those of a page's marks that it removes, in their order; empty for most pages.
  public String removed(SiteMarks page) {
    if (blocks.isEmpty()) {
      return "";
    }
    StringBuilder removed = new StringBuilder();
    String marks = page.marks();
    for (int i = 0; i + SiteMarks.LENGTH <= marks.length(); i += SiteMarks.LENGTH) {
      String mark = marks.substring(i, i + SiteMarks.LENGTH);
      if (blocks.containsKey(mark)) {
        removed.append(mark);
      }
    }
    return removed.toString();
  }
}
