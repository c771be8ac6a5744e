package kiji.cleaning;

import java.util.ArrayList;
import java.util.List;

/// Makes verdicts show what became of the story behind the judging of its blocks: that it was taken
/// from the page's data, and what of its ends is a dateline or sign and no text.
final class ShownStory {
  private static final String TAKEN = "the page's data tells it in full";
  private static final String DATA = "from the page's data";
  private static final String TRIMMED = "a dateline or sign";

  private ShownStory() {}

  /// The verdicts of a page whose story was taken from its data: what the page's own text kept is
  /// cut, the paragraphs of the data stand behind. As they are where the data was not needed.
  static List<Verdict> declared(List<Verdict> verdicts, List<String> declared) {
    if (declared.isEmpty()) {
      return verdicts;
    }
    List<Verdict> shown = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      shown.add(verdict.kept() ? new Verdict(verdict.text(), false, TAKEN) : verdict);
    }
    declared.forEach(paragraph -> shown.add(new Verdict(paragraph, true, DATA)));
    return List.copyOf(shown);
  }

  /// The verdicts with what [StoryText] trims off the story's ends shown as cut.
  static List<Verdict> trimmed(List<Verdict> verdicts) {
    List<String> kept = verdicts.stream().filter(Verdict::kept).map(Verdict::text).toList();
    List<String> left = StoryText.of(kept).paragraphs();
    if (left.equals(kept)) {
      return verdicts;
    }
    List<Verdict> shown = new ArrayList<>();
    int next = 0;
    for (Verdict verdict : verdicts) {
      int from = verdict.kept() && next < left.size() ? verdict.text().indexOf(left.get(next)) : -1;
      if (from >= 0) {
        String rest = left.get(next++);
        addCut(shown, verdict.text().substring(0, from));
        shown.add(new Verdict(rest, true, verdict.reason()));
        addCut(shown, verdict.text().substring(from + rest.length()));
      } else if (verdict.kept()) {
        addCut(shown, verdict.text());
      } else {
        shown.add(verdict);
      }
    }
    return List.copyOf(shown);
  }

  private static void addCut(List<Verdict> shown, String text) {
    if (!text.isBlank()) {
      shown.add(new Verdict(text.strip(), false, TRIMMED));
    }
  }
}
