package kiji.cleaning;

import java.util.ArrayList;
import java.util.List;
import kiji.cleaning.fields.StoryText;

/// Makes decisions show what became of the story behind the judging of its blocks: that it was
/// taken from the page's data, and what of its ends is a dateline or sign and no text.
final class ShownStory {
  private ShownStory() {}

  /// The decisions of a page whose story was taken from its data: what the page's own text kept is
  /// removed, the paragraphs of the data stand behind. As they are where the data was not needed.
  static List<BlockDecision> declared(List<BlockDecision> decisions, List<String> declared) {
    if (declared.isEmpty()) {
      return decisions;
    }
    List<BlockDecision> shown = new ArrayList<>();
    for (BlockDecision decision : decisions) {
      shown.add(
          decision.kept()
              ? new BlockDecision(decision.text(), false, Evidence.Course.DATA_IS_FULLER)
              : decision);
    }
    declared.forEach(
        paragraph -> shown.add(new BlockDecision(paragraph, true, Evidence.Course.FROM_DATA)));
    return List.copyOf(shown);
  }

  /// The decisions with what [StoryText] trims off the story's ends shown as removed.
  static List<BlockDecision> trimmed(List<BlockDecision> decisions) {
    List<String> kept =
        decisions.stream().filter(BlockDecision::kept).map(BlockDecision::text).toList();
    List<String> left = StoryText.of(kept).paragraphs();
    if (left.equals(kept)) {
      return decisions;
    }
    List<BlockDecision> shown = new ArrayList<>();
    int next = 0;
    for (BlockDecision decision : decisions) {
      int from =
          decision.kept() && next < left.size() ? decision.text().indexOf(left.get(next)) : -1;
      if (from >= 0) {
        String rest = left.get(next++);
        addRemoved(shown, decision.text().substring(0, from));
        shown.add(new BlockDecision(rest, true, decision.evidence()));
        addRemoved(shown, decision.text().substring(from + rest.length()));
      } else if (decision.kept()) {
        addRemoved(shown, decision.text());
      } else {
        shown.add(decision);
      }
    }
    return List.copyOf(shown);
  }

  private static void addRemoved(List<BlockDecision> shown, String text) {
    if (!text.isBlank()) {
      shown.add(new BlockDecision(text.strip(), false, Evidence.Course.DATELINE_OR_SIGN));
    }
  }
}
