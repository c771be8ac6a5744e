package kiji.cleaning.body;

import kiji.cleaning.page.PageHints;
import kiji.cleaning.page.PageShape;

/// Says of each block of a page how likely it belongs to the story. Safe for many threads.
public interface StoryJudge {
  /// Probabilities, one for each block.
  double[] judge(PageShape shape, PageHints hints);
}
