package kiji.cleaning.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;

/// Makes plain-text crawls of HTML pages, as crawlers do: every block a line, cells of tables and
/// what line breaks part too; or roughly filtered, without links and without what stands in
/// elements around a story.
public final class CrawledLines {
  private static final Set<String> AROUND =
      Set.of("nav", "header", "footer", "aside", "form", "fieldset", "select", "button", "dialog");
  private static final double MOSTLY_LINKS = 0.5;

  private CrawledLines() {}

  /// A page's lines; none where it cannot be read.
  public static List<String> of(SourcePage page, PageContent.Html html, boolean filtered) {
    String text = html.text().replaceAll("(?i)<br\\b[^>]{0,200}>", "<hr>");
    PageContent.Html parted = new PageContent.Html(text.getBytes(StandardCharsets.UTF_8), "utf-8");
    List<String> lines = new ArrayList<>();
    if (ReadPage.of(new SourcePage(page.path(), parted, PageFacts.NONE, ""), parted)
        instanceof ReadPage.Whole whole) {
      for (Block block : whole.shape().blocks) {
        if (!filtered || isKept(block)) {
          boolean isRow = block.frame().tag.equals("tr");
          lines.addAll(isRow ? List.of(block.text().split(" \\| ", -1)) : List.of(block.text()));
        }
      }
    }
    lines.removeIf(String::isBlank);
    return lines;
  }

  private static boolean isKept(Block block) {
    for (Frame frame = block.frame(); frame != null; frame = frame.parent) {
      if (AROUND.contains(frame.tag)) {
        return false;
      }
    }
    return block.linkDensity() <= MOSTLY_LINKS;
  }

  /// Lines as a crawl.
  public static SourcePage page(SourcePage from, List<String> lines) {
    byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return new SourcePage(from.path(), new PageContent.Text(text), from.facts(), "");
  }
}
