package kiji.cleaning.rule;

import java.util.Set;
import kiji.cleaning.page.Block;
import kiji.cleaning.wording.RemovedLines;
import kiji.cleaning.wording.Sentences;
import org.jspecify.annotations.Nullable;

/// The lines of [kiji.cleaning.wording.RemovedLines], by which a page speaks of itself. What one
/// looks like is evidence; it never outweighs a judge that is sure of a whole sentence, unless that
/// speaks to the readers.
final class KnownLines implements StoryRule {
  private static final int LONGEST_NOTE = 60;

  private final JudgedPage page;
  private final Set<String> without;

  KnownLines(JudgedPage page, Set<String> without) {
    this.page = page;
    this.without = without;
  }

  @Override
  public String reason() {
    return "a known line";
  }

  /// The reason of the line that a block is.
  String reason(Block block) {
    RemovedLines.Rule rule = rule(block.index());
    return rule == null ? reason() : rule.reason();
  }

  @Override
  public boolean removes(Block block) {
    RemovedLines.Rule rule = rule(block.index());
    return rule != null
        && !(rule.isUnsure() && mayTell(block, rule))
        && (rule.isProof() || Sentences.address(block.text()) || !page.isSureSentence(block));
  }

  private RemovedLines.@Nullable Rule rule(int i) {
    RemovedLines.Rule rule = page.shape.lineRule(i);
    return rule != null && without.contains(rule.name()) ? null : rule;
  }

  /// Whether a line that looks like a caption or a note may be the story's own: it stands amid the
  /// story, and is as long as a sentence or one of several such, as in a list of who won what.
  private boolean mayTell(Block block, RemovedLines.Rule rule) {
    int i = block.index();
    boolean isOneOfSeveral = isRemovedBy(rule, i - 1) || isRemovedBy(rule, i + 1);
    return (block.text().length() > LONGEST_NOTE || isOneOfSeveral)
        && isTold(0, i)
        && isTold(i + 1, page.size());
  }

  private boolean isRemovedBy(RemovedLines.Rule rule, int i) {
    return i >= 0 && i < page.size() && rule.equals(page.shape.lineRule(i));
  }

  private boolean isTold(int from, int to) {
    for (int i = from; i < to; i++) {
      if (page.likely[i] > JudgedPage.MORE_LIKELY_THAN_NOT
          && page.shape.prose[i].closed()
          && page.shape.lineRule(i) == null) {
        return true;
      }
    }
    return false;
  }
}
