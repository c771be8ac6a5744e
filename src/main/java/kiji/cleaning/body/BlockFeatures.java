package kiji.cleaning.body;

import java.util.ArrayList;
import java.util.List;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.ClassWords;
import kiji.cleaning.page.Frame;
import kiji.cleaning.page.PageHints;
import kiji.cleaning.page.PageShape;
import kiji.cleaning.page.TextCrawl;
import kiji.cleaning.wording.PageWords;
import kiji.cleaning.wording.Phrases;
import kiji.cleaning.wording.Prose;
import kiji.cleaning.wording.RemovedLines;
import org.jspecify.annotations.Nullable;

/// What is measured of each block for the judges: its text, the names around it, its place among
/// the page's prose, its likeness to what the page says of itself, and the same of its neighbours
/// (Kohlschütter, Fankhauser and Nejdl, Boilerplate Detection Using Shallow Text Features, WSDM
/// 2010, is where most of these come from).
final class BlockFeatures {
  private static final int[] NEIGHBOURS = {-3, -2, -1, 1, 2, 3};
  private static final float[] NO_ROW = {};
  private static final long[] NO_WORDS = {};

  private final boolean isMarked;
  private final PageShape shape;
  private final PageHints hints;
  private final byte[] @Nullable [] phrases;
  private final int[] proseBefore;
  private final @Nullable List<String> names;
  private float[] row = new float[0];
  private int at;

  private BlockFeatures(
      PageShape shape, PageHints hints, boolean isMarked, @Nullable List<String> names) {
    this.isMarked = isMarked;
    this.shape = shape;
    this.hints = hints;
    this.names = names;
    this.phrases = new byte[shape.blocks.size()][];
    this.proseBefore = new int[shape.blocks.size() + 1];
    for (Block block : shape.blocks) {
      int i = block.index();
      proseBefore[i + 1] = proseBefore[i] + (shape.paragraph[i] ? shape.weight(i) : 0);
    }
  }

  /// A row for each block; an empty one for those that are no [Contenders].
  static float[][] of(PageShape shape, PageHints hints) {
    return rows(shape, hints, true);
  }

  /// The same without what only markup tells.
  static float[][] ofText(PageShape shape, PageHints hints) {
    return rows(shape, hints, false);
  }

  private static float[][] rows(PageShape shape, PageHints hints, boolean isMarked) {
    BlockFeatures features = new BlockFeatures(shape, hints, isMarked, null);
    float[][] rows = new float[shape.blocks.size()][];
    int width = 0;
    for (Block block : shape.blocks) {
      if (!Contenders.isOne(shape, block)) {
        rows[block.index()] = NO_ROW;
        continue;
      }
      features.row = new float[width == 0 ? 512 : width];
      features.at = 0;
      features.measure(block);
      width = features.at;
      rows[block.index()] =
          features.row.length == width
              ? features.row
              : java.util.Arrays.copyOf(features.row, width);
    }
    return rows;
  }

  /// The names of a row's columns.
  static List<String> names() {
    return names(true);
  }

  /// The names of the columns of [#ofText].
  static List<String> namesOfText() {
    return names(false);
  }

  private static List<String> names(boolean isMarked) {
    List<String> names = new ArrayList<>();
    List<Block> one = TextCrawl.blocks("One line.");
    BlockFeatures features = new BlockFeatures(new PageShape(one), PageHints.NONE, isMarked, names);
    features.row = new float[512];
    features.measure(one.getFirst());
    return List.copyOf(names);
  }

  private void put(String group, String name, double value) {
    if (names != null) {
      names.add(group + name);
    }
    row[at++] = (float) value;
  }

  private void put(String name, double value) {
    if (names != null) {
      names.add(name);
    }
    row[at++] = (float) value;
  }

  /// A column of what only markup tells; a text crawl has none.
  private void markup(String group, String name, double value) {
    if (isMarked) {
      put(group, name, value);
    }
  }

  private void markup(String name, double value) {
    if (isMarked) {
      put(name, value);
    }
  }

  private void measure(Block block) {
    int i = block.index();
    text(block, i);
    around(block);
    place(block, i);
    likeness(block, i);
    for (int step : NEIGHBOURS) {
      neighbour(block, i + step, step);
    }
  }

  private void text(Block block, int i) {
    Prose prose = shape.prose[i];
    String text = block.text();
    put("weight", prose.weight());
    put("words", prose.words());
    put("glue", prose.glue());
    put("sentences", prose.sentences());
    put("commas", prose.words() == 0 ? 0 : prose.commas() / prose.words());
    put("upper", prose.upper());
    put("digits", prose.digits());
    put("closed", flag(prose.closed()));
    put("open", flag(prose.open()));
    put("japanese", prose.japanese());
    markup("linkDensity", block.linkDensity());
    markup("links", block.links());
    markup("emphasised", flag(block.emphasised()));
    put("lowerStart", flag(Character.isLowerCase(text.charAt(0))));
    put("quoteStart", flag("\"“”'‘「『".indexOf(text.charAt(0)) >= 0));
    put("bracketStart", flag("([（［【〔<＜".indexOf(text.charAt(0)) >= 0));
    put("markStart", flag("・●■◆▼▲★☆※→>»*-–—•▶|©@#".indexOf(text.charAt(0)) >= 0));
    put("bars", countBars(text));
    put("allUpper", flag(prose.upper() > 0 && isUpper(text)));
    put("cutLine", flag(shape.lineRule(i) != null));
    put("sectionEnd", flag(RemovedLines.standard().endsSection(text)));
    byte[] says = says(i);
    for (int kind = 0; kind < says.length; kind++) {
      put("says.", names == null ? "" : Phrases.standard().kinds().get(kind), says[kind]);
    }
  }

  private void around(Block block) {
    Frame frame = block.frame();
    List<String> categories = ClassWords.standard().categories();
    for (int c = 0; c < categories.size(); c++) {
      markup("in.", categories.get(c), frame.nearest[c]);
    }
    markup("inline.names", Integer.bitCount(block.inlineBits()));
    markup("inline.caption", flag((block.inlineBits() & CAPTION_LIKE) != 0));
    markup("tag.p", flag(frame.tag.equals("p")));
    markup("tag.heading", frame.heads ? Math.max(1, frame.tag.charAt(1) - '0') : 0);
    markup("tag.li", flag(frame.tag.equals("li")));
    markup("tag.div", flag(frame.tag.equals("div") || frame.tag.equals("section")));
    markup("tag.cell", flag(frame.tag.equals("td") || frame.tag.equals("th")));
    markup("depth", frame.depth);
    Frame parent = frame.parent == null ? frame : frame.parent;
    Frame above = parent.parent == null ? parent : parent.parent;
    markup("frame.blocks", frame.blocks);
    markup("frame.share", shape.share(frame.proseChars));
    markup("parent.share", shape.share(parent.proseChars));
    markup("parent.links", parent.linkDensity());
    markup("parent.blocks", parent.blocks);
    markup("parent.prose", parent.chars == 0 ? 0 : (double) parent.proseBlocks / parent.blocks);
    markup("above.share", shape.share(above.proseChars));
    markup("above.links", above.linkDensity());
    markup("above.prose", above.blocks == 0 ? 0 : (double) above.proseBlocks / above.blocks);
  }

  private static final int CAPTION_LIKE =
      ClassWords.standard().bit("caption") | ClassWords.standard().bit("byline");

  private void place(Block block, int i) {
    markup("signatureShare", shape.signatureShare(i));
    markup("best.up", shape.bestScored == null ? -1 : stepsTo(block.frame(), shape.bestScored));
    markup("most.up", shape.holdsMost == null ? -1 : stepsTo(block.frame(), shape.holdsMost));
    markup(
        "best.score",
        shape.bestScored == null || shape.bestScored.score <= 0
            ? 0
            : block.frame().score / shape.bestScored.score);
    put("run.in", flag(i >= shape.runFrom && i <= shape.runTo));
    put("run.from", clip(i - shape.runFrom));
    put("run.to", clip(shape.runTo - i));
    put("prose.before", shape.share(proseBefore[i]));
    put("prose.after", shape.share(shape.pageProse - proseBefore[i + 1]));
    put("prose.near", near(i, 3));
    put("prose.near8", near(i, 8));
    put("prose.up", clip(i - previousParagraph(i)));
    put("prose.down", clip(nextParagraph(i) - i));
    put("repeats", shape.repeats(i));
    put("pageProse", shape.pageProse);
    put("position", (double) i / shape.blocks.size());
  }

  private void likeness(Block block, int i) {
    put("headline.steps", hints.headline() < 0 ? -50 : clip(i - hints.headline()));
    long[] words = hints.areEmpty() ? NO_WORDS : PageWords.words(block.text());
    put("headline.like", hints.title().share(words));
    put("headline.covered", shape.weight(i) < 400 ? hints.title().covered(words) : 0);
    markup("summary.like", hints.summary().share(words));
    markup("declared", hints.declared().isEmpty() ? -1 : hints.declared().share(words));
    markup("marked", flag(hints.marked()));
  }

  private void neighbour(Block block, int j, int step) {
    String name = names == null ? "" : "at" + step + ".";
    boolean there = j >= 0 && j < shape.blocks.size();
    put(name, "weight", there ? shape.prose[j].weight() : -1);
    put(name, "glue", there ? shape.prose[j].glue() : -1);
    markup(name, "links", there ? shape.blocks.get(j).linkDensity() : -1);
    put(name, "closed", there ? flag(shape.prose[j].closed()) : -1);
    markup(name, "kin", there ? kinship(block.frame(), shape.blocks.get(j).frame()) : -1);
    markup(name, "heading", there ? flag(shape.blocks.get(j).frame().heads) : -1);
    put(name, "says", there ? sum(says(j)) : -1);
    markup(name, "share", there ? shape.signatureShare(j) : -1);
  }

  /// What a block says by kind, counted once and only where it is asked for.
  private byte[] says(int i) {
    byte[] said = phrases[i];
    if (said == null) {
      said = Phrases.standard().count(shape.blocks.get(i).text());
      phrases[i] = said;
    }
    return said;
  }

  /// 0 for strangers, 1 of one make, 2 for siblings, 3 for siblings of one make, 4 in one element.
  private static int kinship(Frame a, Frame b) {
    if (a == b) {
      return 4;
    }
    boolean siblings = a.parent == b.parent;
    return a.signature == b.signature ? siblings ? 3 : 1 : siblings ? 2 : 0;
  }

  private static int stepsTo(Frame from, Frame to) {
    return from.isWithin(to) ? Math.min(20, from.depth - to.depth) : -1;
  }

  private double near(int i, int reach) {
    int paragraphs = 0;
    int from = Math.max(0, i - reach);
    int to = Math.min(shape.blocks.size() - 1, i + reach);
    for (int j = from; j <= to; j++) {
      paragraphs += j != i && shape.paragraph[j] ? 1 : 0;
    }
    return (double) paragraphs / (2 * reach);
  }

  private int previousParagraph(int i) {
    int j = i - 1;
    while (j >= 0 && j > i - 40 && !shape.paragraph[j]) {
      j--;
    }
    return j;
  }

  private int nextParagraph(int i) {
    int j = i + 1;
    while (j < shape.blocks.size() && j < i + 40 && !shape.paragraph[j]) {
      j++;
    }
    return j;
  }

  private static int clip(int steps) {
    return Math.clamp(steps, -50, 50);
  }

  private static int sum(byte[] counts) {
    int sum = 0;
    for (byte count : counts) {
      sum += count;
    }
    return sum;
  }

  private static int countBars(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      count += c == '|' || c == '｜' || c == '/' || c == '•' || c == '·' ? 1 : 0;
    }
    return count;
  }

  private static boolean isUpper(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static double flag(boolean value) {
    return value ? 1 : 0;
  }
}
