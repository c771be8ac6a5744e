package kiji.cleaning;

import java.util.List;

/// How a page was cleaned, from its blocks to what came of it: the one account that both the
/// article and the marked page are made from, so that what is shown is what was done.
///
/// @param decided each block with what was decided of it, in the page's order, a story that was
///   taken from the page's data behind; empty for a page that could not be read, or that came clean
/// @param result the article, or why there is none
public record CleaningTrace(List<BlockDecision> decided, CleaningResult result) {
  public CleaningTrace {
    decided = List.copyOf(decided);
  }

  /// Nothing was decided block by block.
  static CleaningTrace of(CleaningResult result) {
    return new CleaningTrace(List.of(), result);
  }

  /// The decisions as a reader sees them: what of the story's ends is a field and no text, such as
  /// a dateline, stands apart.
  public List<BlockDecision> decisions() {
    return ShownStory.trimmed(decided);
  }
}
