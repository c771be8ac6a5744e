package kiji.reindex.work;

import java.util.List;
import java.util.Optional;
import kiji.article.Article;
import kiji.cleaning.SiteMarks;
import kiji.stories.Fingerprint;

/// What became of one page, and what is worked out of it while there are threads for it.
public sealed interface Cleaning {
  /// It tells an article.
  ///
  /// @param marks what its site's template is learned from, and what that cut
  /// @param page which page of the story it is, from 1
  record Told(
      Article article, Optional<Fingerprint> print, List<String> notes, SiteMarks marks, int page)
      implements Cleaning {}

  /// It does not.
  ///
  /// @param isRetried whether another run may see it otherwise
  record Refused(String reason, boolean isRetried) implements Cleaning {}
}
