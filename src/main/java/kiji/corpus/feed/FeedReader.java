package kiji.corpus.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kiji.corpus.CorpusEntry;
import kiji.corpus.CorpusPath;
import kiji.corpus.CorpusVisitor;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.ReadingLimits;
import kiji.corpus.SourcePage;
import kiji.corpus.bytes.Charsets;
import kiji.corpus.bytes.ContentHash;
import kiji.corpus.bytes.DecodedInput;
import kiji.corpus.bytes.ReadingTrouble;
import kiji.corpus.file.Found;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads feeds: RSS 0.9x, 1.0 and 2.0, and Atom, well-formed or not. Every item is a page. No
/// entity is expanded but those of HTML, and nothing is fetched.
public final class FeedReader {
  private static final int DEEPEST = 512;
  private static final int MOST_TAGS = 300_000;
  private static final Set<String> FEEDS = Set.of("rss", "rdf", "feed", "channel");
  private static final Set<String> ITEMS = Set.of("item", "entry");

  private final ReadingLimits limits;

  public FeedReader(ReadingLimits limits) {
    this.limits = limits;
  }

  /// Gives every item to the visitor, numbered from 1; for what is no feed, one entry says so.
  ///
  /// @param beside what the sidecar of the feed says of all its items
  public void read(Found.InputFile file, PageFacts beside, CorpusVisitor visitor) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (DecodedInput in = DecodedInput.open(file.path(), limits)) {
      in.readDocument(read);
    } catch (IOException e) {
      String hash = ContentHash.ofBytes(read.toByteArray());
      visitor.visit(
          ReadingTrouble.unreadable(file.name(), e, null, read.size(), hash), file.size());
      return;
    }
    String text = Charsets.decode(read.toByteArray(), null);
    if (countTags(text) > MOST_TAGS) {
      String reason = String.format(Locale.ROOT, "it has more than %,d tags", MOST_TAGS);
      visitor.visit(
          new CorpusEntry.Unreadable(
              file.name(), reason, 0, ContentHash.ofBytes(read.toByteArray())),
          file.size());
      return;
    }
    read(
        file,
        Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(BareAmpersands.escaped(text), ""),
        beside,
        visitor);
  }

  private static void read(
      Found.InputFile file, Document document, PageFacts beside, CorpusVisitor visitor) {
    Element root = root(document);
    if (root == null) {
      Element first = document.firstElementChild();
      String what = first == null ? "there is no element in it" : "it is <" + first.tagName() + ">";
      visitor.visit(new CorpusEntry.Skipped(file.name(), "not a feed: " + what), file.size());
      return;
    }
    Element channel = child(root, "channel");
    Element feed = channel == null ? root : channel;
    List<Element> items =
        root.stream().skip(1).filter(e -> ITEMS.contains(FeedNames.of(e))).toList();
    long number = 0;
    for (Element item : items) {
      FeedItem of = new FeedItem(item, feed);
      PageContent content = new PageContent.Item(of.html());
      String path = new CorpusPath(file.name(), ++number).toString();
      visitor.visit(
          new CorpusEntry.Page(SourcePage.of(path, content, of.facts().within(beside))),
          file.size());
    }
    if (items.isEmpty()) {
      visitor.visit(new CorpusEntry.Skipped(file.name(), "a feed without items"), file.size());
    }
  }

  /// The outermost element that is a feed's; null when there is none.
  private static @Nullable Element root(Document document) {
    return document.stream()
        .filter(element -> FEEDS.contains(FeedNames.of(element)))
        .findFirst()
        .orElse(null);
  }

  /// An element's own children of this name, as in [FeedNames].
  static List<Element> children(Element of, String name) {
    return of.children().stream().filter(child -> FeedNames.of(child).equals(name)).toList();
  }

  static @Nullable Element child(Element of, String name) {
    List<Element> children = children(of, name);
    return children.isEmpty() ? null : children.getFirst();
  }

  private static int countTags(String text) {
    int tags = 0;
    for (int i = text.indexOf('<'); i >= 0 && i + 1 < text.length(); i = text.indexOf('<', i + 1)) {
      tags += Character.isLetter(text.charAt(i + 1)) ? 1 : 0;
    }
    return tags;
  }
}
