package kiji.cleaning;

import java.util.List;
import kiji.article.Article;

/// What became of a page.
public sealed interface CleaningResult {
  /// A story was found.
  ///
  /// @param kept how many of the page's blocks are in the body
  /// @param cut how many are not
  /// @param notes what could not be read and was left out (`publishedAt: no date in 'soon'`)
  record Cleaned(Article article, int kept, int cut, List<String> notes) implements CleaningResult {
    public Cleaned {
      notes = List.copyOf(notes);
    }
  }

  /// No story is on the page, or it could not be read; the reason is one line for the quarantine.
  record Rejected(RejectionReason reason, String detail) implements CleaningResult {}
}
