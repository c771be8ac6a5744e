package kiji.reindex.intake;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kiji.cleaning.SiteMarks;
import kiji.cleaning.SiteTemplate;
import kiji.cleaning.SiteTemplates;
import kiji.cleaning.TemplateLearner;
import kiji.corpus.SourcePage;

/// The templates used while not all pages are known, so that most pages need no second cleaning:
/// those of the published generation, and for a site without one what its first pages teach. What a
/// page is cleaned by depends on its place in the walk alone, not on how far the threads are: a
/// template that was learned from one page on is used only for pages so far behind it that all
/// before them are settled.
///
/// Told and asked by the walking thread; templates are looked up by many. Memory: the marks of 24
/// pages for each of at most a thousand sites.
public final class Rehearsal {
  private static final int PAGES = 24;
  private static final int MOST_SITES = 1_000;
  private static final int BEHIND = Intake.MOST_UNDER_WAY + 1;

  private final Map<String, SiteTemplate> known;
  private final TemplateLearner learner = new TemplateLearner();
  private final Set<String> done = new HashSet<>();
  private final Map<String, Learned> learned = new ConcurrentHashMap<>();

  private record Learned(SiteTemplate template, long from) {}

  /// @param known those of the published generation, by site
  public Rehearsal(Map<String, SiteTemplate> known) {
    this.known = Map.copyOf(known);
  }

  /// The templates for a page by its number in the walk.
  SiteTemplates at(long number) {
    return site -> {
      Learned found = learned.get(site);
      return found != null && found.from <= number
          ? found.template
          : known.getOrDefault(site, SiteTemplate.NONE);
    };
  }

  /// A page was cleaned, and its turn has come.
  ///
  /// @param number its number in the walk
  void told(SourcePage page, SiteMarks marks, long number) {
    String site = marks.site();
    boolean isNew = learner.pages(site) == 0;
    if (known.containsKey(site)
        || done.contains(site)
        || (isNew && learner.sites() + done.size() >= MOST_SITES)) {
      return;
    }
    learner.add(page.hash(), marks);
    if (learner.pages(site) == PAGES) {
      learned.put(site, new Learned(learner.template(site), number + BEHIND));
      learner.forget(site);
      done.add(site);
    }
  }
}
