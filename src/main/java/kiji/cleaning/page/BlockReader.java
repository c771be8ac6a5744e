package kiji.cleaning.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kiji.article.Reading;
import kiji.cleaning.wording.Ruby;
import kiji.cleaning.wording.TextGatherer;
import kiji.text.TextForms;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Cuts a page's tree into blocks of text in one walk, O(nodes). Ruby's base stays in the text, its
/// readings are kept beside; scripts, styles and controls are passed over. Not for sharing.
public final class BlockReader {
  private static final Pattern FOOTNOTE =
      Pattern.compile("\\s*[\\[［(（]?(?:\\d{1,3}|[a-z*†‡])[\\]］)）]?\\s*");

  private final ClassWords words = ClassWords.standard();
  private final ElementNames names = new ElementNames(words);
  private final List<Block> blocks = new ArrayList<>();
  private final Set<Reading> readings = new LinkedHashSet<>();
  private final TextGatherer text = new TextGatherer();
  private Frame frame = new Frame(null, "html", 0, 0);
  private int linkDepth;
  private int linkChars;
  private int links;
  private int inlineBits;
  private int strongDepth;
  private int plainChars;
  private int breaks;

  private BlockReader() {}

  /// What a page's tree holds.
  ///
  /// @param blocks in the order they stand
  /// @param readings what its ruby tells, each once
  public record Blocks(List<Block> blocks, List<Reading> readings) {}

  public static Blocks read(Element root) {
    BlockReader reader = new BlockReader();
    reader.children(root);
    reader.endBlock();
    return new Blocks(reader.blocks, List.copyOf(reader.readings));
  }

  private void children(Node parent) {
    for (int i = 0; i < parent.childNodeSize(); i++) {
      Node child = parent.childNode(i);
      if (child instanceof TextNode run) {
        addText(run.getWholeText());
      } else if (child instanceof Element element) {
        element(element);
      }
    }
  }

  private void addText(String run) {
    int added = text.append(run);
    if (added > 0) {
      breaks = 0;
      linkChars += linkDepth > 0 ? added : 0;
      plainChars += strongDepth > 0 ? 0 : added;
    }
  }

  private void element(Element element) {
    String tag = element.normalName();
    switch (Tags.kind(tag)) {
      case PASSED_OVER -> {
        if (isShadowRoot(element)) {
          block(element, tag);
        }
      }
      case LINE_BREAK -> lineBreak();
      case IMAGE -> frame.addImage();
      case RUBY -> ruby(element);
      case LINK -> link(element);
      case BLOCK -> block(element, tag);
      case STRONG -> inline(element, true);
      case INLINE -> inline(element, false);
      case ROW -> {
        if (DataRows.isOne(element)) {
          row(element);
        } else {
          block(element, tag);
        }
      }
    }
  }

  /// A template that a browser shows in its element's place, without any script.
  private static boolean isShadowRoot(Element element) {
    return element.hasAttr("shadowrootmode") || element.hasAttr("shadowroot");
  }

  /// Two breaks part paragraphs, and so does one behind the end of a sentence.
  private void lineBreak() {
    breaks++;
    frame.brokenBehindImage |= frame.images > 0 && text.isEmpty();
    if (breaks >= 2 || "。！？」』）.!?\"”:：".indexOf(text.last()) >= 0) {
      endBlock();
    } else {
      text.breakLine();
    }
  }

  private void link(Element element) {
    linkDepth++;
    links++;
    if (element.hasAttr("class")) {
      inlineBits |= names.ofClass(element.className());
    }
    children(element);
    linkDepth--;
  }

  /// A footnote's mark: a number set high that leads to a place on the page.
  private static boolean isFootnoteMark(Element element) {
    if (!element.normalName().equals("sup")) {
      return false;
    }
    Element link = element.selectFirst("a[href]");
    return link != null
        && link.attr("href").contains("#")
        && FOOTNOTE.matcher(element.text()).matches();
  }

  private void inline(Element element, boolean strong) {
    if (isFootnoteMark(element)) {
      return;
    }
    strongDepth += strong ? 1 : 0;
    if (element.attributesSize() > 0) {
      inlineBits |= names.of(element);
      if (ElementNames.isStyledAway(element)) {
        strongDepth -= strong ? 1 : 0;
        return;
      }
    }
    children(element);
    strongDepth -= strong ? 1 : 0;
  }

  private void block(Element element, String tag) {
    endBlock();
    Frame outer = frame;
    int bits = words.ofTag(tag) | (element.attributesSize() > 0 ? names.of(element) : 0);
    int make = tag.hashCode() * 31 + element.className().hashCode();
    frame = new Frame(outer, tag, bits, make);
    outer.holdsForm |= tag.equals("form");
    children(element);
    endBlock();
    frame = outer;
  }

  /// A row of a table of data is one block, its filled cells parted by bars.
  private void row(Element row) {
    endBlock();
    Frame outer = frame;
    frame = new Frame(outer, "tr", words.ofTag("td") | names.of(row), "tr".hashCode());
    for (Element cell : row.children()) {
      boolean filled = !cell.text().isBlank();
      if (filled && !text.isEmpty()) {
        text.append(" | ");
      }
      children(cell);
    }
    endBlock();
    frame = outer;
  }

  private void ruby(Element element) {
    Ruby ruby = Ruby.of(element);
    addText(ruby.base());
    ruby.reading().ifPresent(readings::add);
  }

  private void endBlock() {
    if (!text.isEmpty()) {
      String whole = TextForms.composed(text.take());
      blocks.add(
          new Block(blocks.size(), whole, frame, linkChars, links, inlineBits, plainChars == 0));
    }
    text.take();
    linkChars = 0;
    links = linkDepth > 0 ? 1 : 0;
    inlineBits = 0;
    plainChars = 0;
    breaks = 0;
  }
}
