package kiji.cleaning;

import org.jspecify.annotations.Nullable;

/// A block with what was decided of it and why: the lines of the marked page that a person judges a
/// cleaning by.
///
/// @param text the block's text
/// @param kept whether it is in the body
/// @param evidence why
public record BlockDecision(String text, boolean kept, Evidence evidence) {
  /// Kept or removed as a rule says, else as the judge does.
  ///
  /// @param rule that speaks against it; null when none does
  /// @param likely how likely it is story, as the judge sees it
  public static BlockDecision of(String text, boolean kept, @Nullable String rule, double likely) {
    return new BlockDecision(
        text, kept, rule == null ? new Evidence.Judged(likely) : new Evidence.Rule(rule));
  }

  /// Whether it was removed because it belongs to the site and not to the story.
  public boolean isByTemplate() {
    return evidence == Evidence.Course.BY_TEMPLATE;
  }

  /// The same block, removed because it belongs to the site and not to the story.
  BlockDecision removedByTemplate() {
    return new BlockDecision(text, false, Evidence.Course.BY_TEMPLATE);
  }
}
