package kiji.cleaning.page;

import kiji.cleaning.wording.PageWords;

/// What a page says of itself, as its blocks are held against it.
///
/// @param title its headline's words
/// @param summary the words of its description
/// @param declared the runs of words in a story given beside the page (JSON-LD articleBody)
/// @param headline which block is the headline; -1 when none is
/// @param marked whether the page names its parts in markup at all; a text crawl does not
public record PageHints(
    PageWords title, PageWords summary, PageWords declared, int headline, boolean marked) {
  public static final PageHints NONE =
      new PageHints(new PageWords("", 1), new PageWords("", 2), new PageWords("", 3), -1, false);

  static PageHints of(PageHead head, String title, int headline) {
    String description = head.meta("og:description", "description");
    return new PageHints(
        new PageWords(title, 1),
        new PageWords(description == null ? "" : description, 2),
        new PageWords(head.jsonLd().articleBody(), 3),
        headline,
        true);
  }

  /// Whether the page says nothing that a block could be like.
  public boolean areEmpty() {
    return title.isEmpty() && summary.isEmpty() && declared.isEmpty();
  }

  static PageHints ofText(String title, int headline) {
    return new PageHints(new PageWords(title, 1), NONE.summary, NONE.declared, headline, false);
  }
}
