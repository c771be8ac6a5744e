package kiji.cleaning.rule;

import kiji.cleaning.page.Block;

/// One reason for which a block that reads like story is none. For one page.
interface StoryRule {
  /// The reason, as it stands in the trace: `the headline again`.
  String reason();

  /// Whether it removes a block; asked block by block, in order.
  boolean removes(Block block);

  /// Whether it looks at where a block stands on the page alone, so that it is asked before
  /// anything is weighed.
  default boolean isOfPlace() {
    return false;
  }

  /// Is told of a block that was not kept.
  default void passed(Block block) {}

  /// Is told of a block that was kept.
  default void kept(Block block) {}
}
