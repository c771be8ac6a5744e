package kiji.cleaning;

/// A block with what was decided of it and why: the lines of the marked page that a person judges a
/// cleaning by.
///
/// @param text the block's text
/// @param kept whether it is in the body
/// @param reason in a few words (`prose of the story`, `caption`, `the headline again`)
public record BlockDecision(String text, boolean kept, String reason) {
  private static final String BY_TEMPLATE = "by template";

  /// Whether it was removed because it belongs to the site and not to the story.
  public boolean isByTemplate() {
    return reason.equals(BY_TEMPLATE);
  }

  /// The same block, removed because it belongs to the site and not to the story.
  BlockDecision removedByTemplate() {
    return new BlockDecision(text, false, BY_TEMPLATE);
  }
}
