package kiji.reindex.intake;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeSet;
import kiji.article.ArticleId;
import kiji.cleaning.SiteTemplate;
import kiji.cleaning.TemplateLearner;
import kiji.reindex.account.IdTable;
import kiji.reindex.account.LedgerRow;
import kiji.reindex.account.Spool;

/// Learns the sites' templates from the rows of all inputs, those taken over too: so they are the
/// same as if everything had been cleaned anew. Of more than a thousand sites with enough pages,
/// those with the most are learned.
///
/// Cost: two readings of the rows. Memory: about 20 bytes for every site, and the samples.
public final class SiteLearning {
  private static final int MOST_SITES = 1_000;

  /// A site and how many pages it has; the one with the fewest first.
  private record Site(int pages, String name) implements Comparable<Site> {
    private static final Comparator<Site> BY_PAGES =
        Comparator.comparingInt(Site::pages).thenComparing(Site::name);

    @Override
    public int compareTo(Site other) {
      return BY_PAGES.compare(this, other);
    }
  }

  private final IdTable pages = new IdTable();
  private final TemplateLearner learner = new TemplateLearner();
  private final TreeSet<Site> chosen = new TreeSet<>();

  private SiteLearning() {}

  /// The templates, by site.
  public static Map<String, SiteTemplate> of(Spool rows) {
    SiteLearning learning = new SiteLearning();
    rows.forEach(learning::count);
    rows.forEach(learning::sample);
    return learning.learner.templates();
  }

  private void count(LedgerRow row) {
    if (!row.marks().marks().isEmpty()) {
      long site = ArticleId.hash64(row.marks().site());
      pages.put(site, Math.max(0, pages.get(site)) + 1);
    }
  }

  private void sample(LedgerRow row) {
    String name = row.marks().site();
    if (row.marks().marks().isEmpty()) {
      return;
    }
    int count = pages.get(ArticleId.hash64(name));
    if (count < SiteTemplate.FEWEST_PAGES) {
      return;
    }
    Site site = new Site(count, name);
    chosen.add(site);
    if (chosen.size() > MOST_SITES) {
      learner.forget(chosen.removeFirst().name());
    }
    if (chosen.contains(site)) {
      learner.add(row.hash(), row.marks());
    }
  }
}
