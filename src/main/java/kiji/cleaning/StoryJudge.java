package kiji.cleaning;

/// Says of each block of a page how likely it belongs to the story. Safe for many threads.
interface StoryJudge {
  /// Probabilities, one for each block.
  double[] judge(PageShape shape, PageHints hints);
}
