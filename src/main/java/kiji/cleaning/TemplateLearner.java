package kiji.cleaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kiji.cleaning.page.Sites;

/// Learns the templates of sites from the marks of their pages: of each site the 64 pages with the
/// smallest content hashes, whatever the order they come in, so that the same pages always come to
/// the same templates. For one thread. Memory: about 10 kB for a site, 30 kB at most.
///
/// A block belongs to the site when it stands on at least five of the pages and 30 % of them, a
/// short line on 50 %: headings such as `Background` recur in honest stories. Pages without a known
/// host, held together by their folder only, need 60 %. Only pages of which at least a third is
/// their own count: copies of one wire text, or bulletins filled in from a form, recur as wholes
/// and prove nothing.
public final class TemplateLearner {
  private static final int MOST_PAGES = 64;
  private static final int FEWEST_REPEATS = 5;
  private static final double SHARE = 0.3;
  private static final double SHARE_OF_SHORT = 0.5;
  private static final double SHARE_OF_FOLDER = 0.6;
  private static final double SHORT = 36;
  private static final double OWN = 1.0 / 3;
  private static final int MOST_BLOCKS = 64;

  private final Map<String, TreeMap<Long, String>> samples = new HashMap<>();

  /// Adds a page; one that has no site or no story is passed over.
  ///
  /// @param hash of its content, as in [kiji.corpus.SourcePage]: a page added twice counts once
  public void add(String hash, SiteMarks page) {
    if (page.site().isEmpty() || page.marks().isEmpty()) {
      return;
    }
    TreeMap<Long, String> sample = samples.computeIfAbsent(page.site(), site -> new TreeMap<>());
    sample.put(SiteTemplate.key(hash), page.marks());
    if (sample.size() > MOST_PAGES) {
      sample.pollLastEntry();
    }
  }

  /// How many of a site's pages are held.
  public int pages(String site) {
    TreeMap<Long, String> sample = samples.get(site);
    return sample == null ? 0 : sample.size();
  }

  /// How many sites have pages.
  public int sites() {
    return samples.size();
  }

  /// Lets go of a site.
  public void forget(String site) {
    samples.remove(site);
  }

  /// The templates of all sites that have one, by site.
  public Map<String, SiteTemplate> templates() {
    Map<String, SiteTemplate> templates = new TreeMap<>();
    for (String site : samples.keySet()) {
      SiteTemplate template = template(site);
      if (!template.blocks().isEmpty()) {
        templates.put(site, template);
      }
    }
    return templates;
  }

  /// The template of one site.
  public SiteTemplate template(String site) {
    List<String> pages = List.copyOf(samples.getOrDefault(site, new TreeMap<>()).values());
    if (pages.size() < SiteTemplate.FEWEST_PAGES) {
      return SiteTemplate.NONE;
    }
    boolean isFolder = Sites.isFolder(site);
    Map<String, Integer> recurring = recurring(pages, isFolder);
    if (recurring.isEmpty()) {
      return SiteTemplate.NONE;
    }
    List<String> own = pages.stream().filter(page -> isMostlyOwn(page, recurring)).toList();
    Map<String, Integer> blocks = recurring(own, isFolder);
    return blocks.isEmpty()
        ? SiteTemplate.NONE
        : new SiteTemplate(own.size(), new TreeMap<>(most(blocks)));
  }

  private static Map<String, Integer> recurring(List<String> pages, boolean isFolder) {
    Map<String, Integer> counts = new HashMap<>();
    for (String page : pages) {
      for (int i = 0; i < page.length(); i += SiteMarks.LENGTH) {
        counts.merge(page.substring(i, i + SiteMarks.LENGTH), 1, Integer::sum);
      }
    }
    counts.entrySet().removeIf(e -> e.getValue() < needed(e.getKey(), pages.size(), isFolder));
    return counts;
  }

  private static double needed(String mark, int pages, boolean isFolder) {
    double share = SiteMarks.weight(mark) < SHORT ? SHARE_OF_SHORT : SHARE;
    return Math.max(FEWEST_REPEATS, pages * (isFolder ? SHARE_OF_FOLDER : share));
  }

  private static boolean isMostlyOwn(String page, Map<String, Integer> recurring) {
    double all = 0;
    double own = 0;
    for (int i = 0; i < page.length(); i += SiteMarks.LENGTH) {
      String mark = page.substring(i, i + SiteMarks.LENGTH);
      double weight = SiteMarks.weight(mark);
      all += weight;
      own += recurring.containsKey(mark) ? 0 : weight;
    }
    return own >= OWN * all;
  }

  /// The blocks that recur most; among equals those with the smaller mark.
  private static Map<String, Integer> most(Map<String, Integer> blocks) {
    if (blocks.size() <= MOST_BLOCKS) {
      return blocks;
    }
    return blocks.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_BLOCKS)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
