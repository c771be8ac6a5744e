package kiji.cleaning;

import java.util.ArrayList;
import java.util.List;

/// A story held against its site's template.
///
/// @param all its paragraphs, those that the template removes too
/// @param own those that are left
/// @param marks what is kept of it for its site
record SiteStory(List<String> all, List<String> own, SiteMarks marks) {
  static SiteStory of(String site, List<String> story, SiteTemplates templates) {
    SiteMarks marks = SiteMarks.of(site, story);
    String removed = templates.of(site).removed(marks);
    List<String> own =
        removed.isEmpty() ? story : story.stream().filter(b -> !isIn(removed, b)).toList();
    return new SiteStory(story, own, marks.withRemoved(removed));
  }

  /// An item of a feed, which is a story however little is left of it: its headline is marked with
  /// it, so that a template never removes all of it. Without a headline it has no template.
  static SiteStory ofItem(
      String site, String headline, List<String> story, SiteTemplates templates) {
    if (headline.isBlank()) {
      return new SiteStory(story, story, SiteMarks.NONE);
    }
    List<String> headed = new ArrayList<>(story);
    headed.addFirst(headline);
    SiteStory whole = of(site, headed, templates);
    List<String> own = story.stream().filter(block -> !whole.isRemoved(block)).toList();
    SiteStory item = new SiteStory(story, own, whole.marks);
    return own.isEmpty() ? item.whole() : item;
  }

  /// The same with nothing removed.
  SiteStory whole() {
    return new SiteStory(all, all, marks.withRemoved(""));
  }

  /// Whether nothing was removed.
  boolean isWhole() {
    return marks.removed().isEmpty();
  }

  /// Whether a block was removed.
  boolean isRemoved(String block) {
    return !isWhole() && isIn(marks.removed(), block);
  }

  private static boolean isIn(String marks, String block) {
    return SiteMarks.holds(marks, SiteMarks.mark(block));
  }
}
