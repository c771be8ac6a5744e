package kiji.cleaning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiji.article.Reading;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Cuts a page's tree into blocks of text in one walk, O(nodes). Ruby's base stays in the text, its
/// readings are kept beside; scripts, styles and controls are passed over. Not for sharing.
final class BlockReader {
  private static final Set<String> BLOCK_TAGS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");
  private static final Set<String> PASSED_OVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "input",
          "select",
          "textarea",
          "button",
          "datalist",
          "head",
          "map",
          "progress",
          "meter",
          "rp",
          "frameset",
          "noframes",
          "link",
          "meta");
  private static final Set<String> STRONG = Set.of("b", "strong", "em", "u", "font", "big");
  private static final int LONGEST_READING = 40;
  private static final int MOST_CELLS = 30;

  private final ClassWords words = ClassWords.standard();
  private final int hidden = words.bit("hidden");
  private final Map<String, Integer> known = new HashMap<>();
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
  record Blocks(List<Block> blocks, List<Reading> readings) {}

  static Blocks read(Element root) {
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
    if (PASSED_OVER.contains(tag)) {
      return;
    }
    switch (tag) {
      case "br" -> lineBreak();
      case "ruby" -> ruby(element);
      case "a" -> link(element);
      default -> {
        if (tag.equals("tr") && isRowOfData(element)) {
          row(element);
        } else if (BLOCK_TAGS.contains(tag) || tag.indexOf('-') > 0) {
          block(element, tag);
        } else {
          inline(element, tag);
        }
      }
    }
  }

  /// Two breaks part paragraphs, and so does one behind the end of a sentence.
  private void lineBreak() {
    breaks++;
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
      inlineBits |= bitsOf(element.className());
    }
    children(element);
    linkDepth--;
  }

  private void inline(Element element, String tag) {
    boolean strong = STRONG.contains(tag);
    strongDepth += strong ? 1 : 0;
    if (element.attributesSize() > 0) {
      int names = namesOf(element);
      inlineBits |= names;
      if ((names & hidden) != 0 && isStyledAway(element)) {
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
    int bits = words.ofTag(tag) | (element.attributesSize() > 0 ? namesOf(element) : 0);
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
    frame = new Frame(outer, "tr", words.ofTag("td") | namesOf(row), "tr".hashCode());
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

  /// Whether a row has several cells, none of which holds blocks: layout tables have paragraphs.
  private static boolean isRowOfData(Element row) {
    int cells = 0;
    for (Element cell : row.children()) {
      cells += cell.normalName().matches("t[dh]") ? 1 : 0;
      if (holdsBlocks(cell, 0)) {
        return false;
      }
    }
    return cells > 1 && cells <= MOST_CELLS;
  }

  private static boolean holdsBlocks(Element element, int depth) {
    if (depth > 3 || element.childNodeSize() > MOST_CELLS) {
      return true;
    }
    for (Element child : element.children()) {
      String tag = child.normalName();
      if (BLOCK_TAGS.contains(tag)
          || tag.equals("br")
          || tag.equals("img")
          || holdsBlocks(child, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private int bitsOf(String names) {
    return known.computeIfAbsent(names, words::ofNames);
  }

  private int namesOf(Element element) {
    int bits = 0;
    for (var attribute : element.attributes()) {
      switch (attribute.getKey()) {
        case "class",
            "id",
            "role",
            "itemprop",
            "data-component",
            "data-testid",
            "data-type",
            "data-module",
            "data-name" ->
            bits |= bitsOf(attribute.getValue());
        case "hidden" -> bits |= hidden;
        case "style" -> bits |= isStyledAway(element) ? hidden : 0;
        case "aria-hidden" -> bits |= attribute.getValue().equals("true") ? hidden : 0;
        default -> {}
      }
    }
    return bits;
  }

  private static boolean isStyledAway(Element element) {
    String style = element.attr("style");
    return style.contains("display:none")
        || style.contains("display: none")
        || style.contains("visibility:hidden")
        || style.contains("visibility: hidden");
  }

  private void ruby(Element ruby) {
    StringBuilder base = new StringBuilder();
    StringBuilder kana = new StringBuilder();
    for (Node child : ruby.childNodes()) {
      if (child instanceof Element part && part.normalName().matches("rt|rtc")) {
        kana.append(part.text().strip());
      } else if (child instanceof Element part && !part.normalName().equals("rp")) {
        base.append(textWithoutReadings(part));
        kana.append(String.join("", part.select("rt").eachText()));
      } else if (child instanceof TextNode run) {
        base.append(run.text().strip());
      }
    }
    addText(base.toString());
    if (!base.isEmpty() && !kana.isEmpty() && kana.length() <= LONGEST_READING) {
      readings.add(new Reading(normal(base.toString()), normal(kana.toString())));
    }
  }

  private static String textWithoutReadings(Element part) {
    StringBuilder out = new StringBuilder();
    for (Node child : part.childNodes()) {
      if (child instanceof TextNode run) {
        out.append(run.text().strip());
      } else if (child instanceof Element inner && !inner.normalName().matches("rt|rp|rtc")) {
        out.append(textWithoutReadings(inner));
      }
    }
    return out.toString();
  }

  private void endBlock() {
    if (!text.isEmpty()) {
      String whole = normal(text.take());
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

  private static String normal(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
