package kiji.cleaning;

import java.util.List;
import kiji.article.Article;

/// What became of a page.
public sealed interface CleaningResult {
  /// A story was found.
  ///
  /// @param kept how many of the page's blocks are in the body
  /// @param removed how many are not
  /// @param fields where each field was read, or why it was not
  /// @param notes what could not be read and was left out (`publishedAt: no date in 'soon'`)
  /// @param marks what its site's template is learned from, and what that removed
  /// @param page which page of the story it is, from 1; the article's address is the first one's
  record Cleaned(
      Article article,
      int kept,
      int removed,
      List<FieldReading> fields,
      List<String> notes,
      SiteMarks marks,
      int page)
      implements CleaningResult {
    public Cleaned {
      fields = List.copyOf(fields);
      notes = List.copyOf(notes);
    }
  }

  /// No story is on the page, or it could not be read; the reason is one line for the quarantine.
  record Rejected(RejectionReason reason, String detail) implements CleaningResult {
    /// As it stands in the quarantine: `index page: it lists links to stories and tells none`.
    public String words() {
      return reason.words() + ": " + detail;
    }

    /// The page that says what its whole site says, and nothing else.
    public static Rejected onlyTemplate() {
      return new Rejected(
          RejectionReason.ONLY_TEMPLATE,
          "what reads like a story on it stands inside the stories of its site's other pages too");
    }
  }
}
