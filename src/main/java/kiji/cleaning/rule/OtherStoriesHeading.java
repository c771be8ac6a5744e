package kiji.cleaning.rule;

import kiji.cleaning.page.Block;
import kiji.cleaning.wording.RemovedLines;

/// A line that stands above other stories: `Most popular`, 「関連記事」.
///
/// @param lines which lines do
record OtherStoriesHeading(JudgedPage page, RemovedLines lines) implements StoryRule {
  @Override
  public String reason() {
    return "the heading of other stories";
  }

  @Override
  public boolean removes(Block block) {
    return lines.endsSection(block.text());
  }
}
