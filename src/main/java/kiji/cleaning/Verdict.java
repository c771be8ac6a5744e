package kiji.cleaning;

/// A block with what was decided of it and why: the lines of the marked page that a person judges a
/// cleaning by.
///
/// @param text the block's text
/// @param kept whether it is in the body
/// @param reason in a few words (`prose of the story`, `caption`, `the headline again`)
public record Verdict(String text, boolean kept, String reason) {
  private static final String BY_TEMPLATE = "by template";

  /// Whether it was cut because it belongs to the site and not to the story.
  public boolean isByTemplate() {
    return reason.equals(BY_TEMPLATE);
  }

  /// The same block, cut because it belongs to the site and not to the story.
  Verdict cutByTemplate() {
    return new Verdict(text, false, BY_TEMPLATE);
  }
}
