package kiji.cleaning;

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
