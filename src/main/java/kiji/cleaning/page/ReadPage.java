package kiji.cleaning.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kiji.article.Reading;
import kiji.cleaning.RejectionReason;
import kiji.cleaning.wording.PageWords;
import kiji.cleaning.wording.Titles;
import kiji.corpus.PageContent;
import kiji.corpus.SourcePage;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// A page as far as it can be read before anything is judged.
public sealed interface ReadPage {
  /// Its blocks, and what stands around them.
  ///
  /// @param head what the page says of itself
  /// @param shape its blocks and their prose
  /// @param readings what its ruby tells
  /// @param title its headline; may be empty
  /// @param hints what its blocks are held against
  /// @param document the tree it came from; null for a text crawl
  /// @param scripted whether scripts stand on it
  record Whole(
      PageHead head,
      PageShape shape,
      List<Reading> readings,
      String title,
      PageHints hints,
      @Nullable Document document,
      boolean scripted)
      implements ReadPage {
    /// No page at all.
    public static final Whole NOTHING =
        new Whole(
            PageHead.NONE, new PageShape(List.of()), List.of(), "", PageHints.NONE, null, false);

    /// Whether it came with markup.
    public boolean marked() {
      return document != null;
    }
  }

  /// Markup that stands within a line.
  Pattern MARKUP_OF_A_LINE =
      Pattern.compile(
          "(?i)</?(?:b|i|em|strong|a|span|sub|sup|br|p|font|u|code|cite|q|small|s|del|ins|mark|wbr|ruby|rb|rt|rp|div|h\\d|img|script|style)(?:\\s[^>]*)?/?>");

  /// How much of a title the h1 it was made from has in it, at least.
  double SAME_HEADLINE = 0.5;

  /// There is nothing to judge.
  record Unreadable(RejectionReason reason) implements ReadPage {}

  /// Reads HTML: charset, tree, blocks, headline.
  static ReadPage of(SourcePage page, PageContent.Html html) {
    String text = html.text();
    Optional<Document> parsed = PageParser.parse(text);
    if (parsed.isEmpty()) {
      return new Unreadable(RejectionReason.TOO_COMPLEX);
    }
    BlockReader.Blocks read = BlockReader.read(parsed.get());
    PageHead head = PageHead.of(parsed.get());
    PageShape shape = new PageShape(read.blocks());
    String url = Addresses.of(head, page.facts());
    String title = Headlines.of(head, Outlets.titleTails(head, url, page.facts().source()));
    int headline = headline(read.blocks(), title);
    return new Whole(
        head,
        shape,
        read.readings(),
        title,
        PageHints.of(head, title, headline),
        parsed.get(),
        text.contains("<script"));
  }

  /// Reads an item of a feed: all its blocks are the story's, but for what
  /// [kiji.cleaning.body.ItemStory] removes.
  static ReadPage of(SourcePage page, PageContent.Item item) {
    Optional<Document> parsed = PageParser.parse(item.html());
    if (parsed.isEmpty()) {
      return new Unreadable(RejectionReason.TOO_COMPLEX);
    }
    BlockReader.Blocks read = BlockReader.read(parsed.get());
    if (read.blocks().isEmpty()) {
      return new Unreadable(RejectionReason.EMPTY);
    }
    String source = page.facts().source();
    String title =
        Titles.site(
            title(page.facts().title()), Titles.keys(source == null ? List.of() : List.of(source)));
    return new Whole(
        PageHead.NONE,
        new PageShape(read.blocks()),
        read.readings(),
        title,
        PageHints.of(PageHead.NONE, title, -1),
        parsed.get(),
        false);
  }

  /// A feed's headline, in which the markup of a line and entities may stand; other angle brackets
  /// are text.
  private static String title(@Nullable String told) {
    if (told == null) {
      return "";
    }
    boolean marked = MARKUP_OF_A_LINE.matcher(told).find();
    return Titles.normal(
        marked
            ? PageParser.parse(told).map(Document::text).orElse("")
            : Parser.unescapeEntities(told, false));
  }

  /// Reads a plain-text crawl: charset, lines, headline.
  static ReadPage of(PageContent.Text text) {
    List<Block> blocks = TextCrawl.blocks(text.text());
    if (blocks.isEmpty()) {
      return new Unreadable(RejectionReason.EMPTY);
    }
    PageShape shape = new PageShape(blocks);
    int headline = TextHeadline.of(shape);
    String title = headline < 0 ? "" : blocks.get(headline).text();
    return new Whole(
        PageHead.NONE, shape, List.of(), title, PageHints.ofText(title, headline), null, false);
  }

  private static int headline(List<Block> blocks, String title) {
    char first = firstOf(title);
    for (Block block : blocks) {
      char other = firstOf(block.text());
      boolean mayAgree = Math.max(first, other) >= 0x80 || (first ^ other) % 0x20 == 0;
      if (mayAgree && Titles.agree(block.text(), title)) {
        return block.index();
      }
    }
    PageWords words = new PageWords(title, 1);
    for (Block block : blocks) {
      if (block.frame().tag.equals("h1") && words.covered(block.text()) >= SAME_HEADLINE) {
        return block.index();
      }
    }
    return -1;
  }

  /// The first letter or digit of a text: texts of which it differs in ASCII cannot agree.
  private static char firstOf(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80 || Character.isLetterOrDigit(text.charAt(i))) {
        return text.charAt(i);
      }
    }
    return ' ';
  }
}
