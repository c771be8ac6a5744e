package kiji.cleaning.rule;

import kiji.cleaning.page.Block;
import kiji.cleaning.page.Frame;
import kiji.cleaning.page.PageShape;
import kiji.cleaning.page.ReadPage;
import kiji.cleaning.wording.Prose;
import kiji.text.TextForms;
import org.jspecify.annotations.Nullable;

/// A page and what a judge makes of its blocks: what rules are asked about. For one page.
final class JudgedPage {
  static final double MORE_LIKELY_THAN_NOT = 0.5;

  /// A block so likely is story; no line that it looks like is proof against a whole sentence.
  private static final double SURE = 0.85;

  private static final double SHORTEST_SENTENCE = 40;
  private static final double SOME_LINKS = 0.3;

  final ReadPage.Whole page;
  final PageShape shape;
  final double[] likely;
  private final @Nullable String[] keys;

  JudgedPage(ReadPage.Whole page, double[] likely) {
    this.page = page;
    this.shape = page.shape();
    this.likely = likely;
    this.keys = new @Nullable String[likely.length];
  }

  int size() {
    return likely.length;
  }

  Block block(int i) {
    return shape.blocks.get(i);
  }

  /// Whether it came with markup.
  boolean marked() {
    return page.marked();
  }

  boolean isLikely(Block block) {
    return likely[block.index()] > MORE_LIKELY_THAN_NOT;
  }

  /// Whether a block is a whole sentence that the judge is sure of.
  boolean isSureSentence(Block block) {
    Prose prose = shape.prose[block.index()];
    return likely[block.index()] >= SURE
        && prose.closed()
        && prose.weight() >= SHORTEST_SENTENCE
        && block.linkDensity() < SOME_LINKS;
  }

  /// A block's [TextForms#key], made once.
  String key(Block block) {
    String made = keys[block.index()];
    if (made == null) {
      made = TextForms.key(block.text());
      keys[block.index()] = made;
    }
    return made;
  }

  /// The headline's block; null where there is none.
  @Nullable Block headline() {
    int at = page.hints().headline();
    return at < 0 ? null : shape.blocks.get(at);
  }

  boolean holdsHeadline(Frame frame) {
    Block headline = headline();
    return headline != null && headline.frame().isWithin(frame);
  }
}
