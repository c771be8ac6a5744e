package kiji.cleaning;

import java.util.ArrayList;
import java.util.List;

/// A story held against its site's template.
///
/// @param all its paragraphs, those that the template cuts too
/// @param own those that are left
/// @param marks what is kept of it for its site
record SiteStory(List<String> all, List<String> own, SiteMarks marks) {
  static SiteStory of(String site, List<String> story, SiteTemplates templates) {
    SiteMarks marks = SiteMarks.of(site, story);
    String cut = templates.of(site).cut(marks);
    List<String> own = cut.isEmpty() ? story : story.stream().filter(b -> !isIn(cut, b)).toList();
    return new SiteStory(story, own, marks.withCut(cut));
  }

  /// An item of a feed, which is a story however little is left of it: its headline is marked with
  /// it, so that a template never cuts all of it. Without a headline it has no template.
  static SiteStory ofItem(
      String site, String headline, List<String> story, SiteTemplates templates) {
    if (headline.isBlank()) {
      return new SiteStory(story, story, SiteMarks.NONE);
    }
    List<String> headed = new ArrayList<>(story);
    headed.addFirst(headline);
    SiteStory whole = of(site, headed, templates);
    List<String> own = story.stream().filter(block -> !whole.isCut(block)).toList();
    SiteStory item = new SiteStory(story, own, whole.marks);
    return own.isEmpty() ? item.whole() : item;
  }

  /// The same with nothing cut.
  SiteStory whole() {
    return new SiteStory(all, all, marks.withCut(""));
  }

  /// Whether nothing was cut.
  boolean isWhole() {
    return marks.cut().isEmpty();
  }

  /// Whether a block was cut.
  boolean isCut(String block) {
    return !isWhole() && isIn(marks.cut(), block);
  }

  private static boolean isIn(String marks, String block) {
    return SiteMarks.holds(marks, SiteMarks.mark(block));
  }
}
