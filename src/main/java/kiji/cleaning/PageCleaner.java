package kiji.cleaning;

import kiji.corpus.SourcePage;

/// Makes an article of a page. Asked from many threads.
@FunctionalInterface
public interface PageCleaner {
  CleaningResult clean(SourcePage page, SiteTemplates templates);
}
