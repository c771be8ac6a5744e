package kiji.cleaning;

import kiji.corpus.SourcePage;

/// Turns a page as a crawler left it into the article it tells. Stateless between pages and safe
/// for many threads.
public interface ArticleCleaner {
  /// Cleans one page. Expected trouble is a [CleaningResult.Rejected]; nothing is thrown for any
  /// input.
  CleaningResult clean(SourcePage page);
}
