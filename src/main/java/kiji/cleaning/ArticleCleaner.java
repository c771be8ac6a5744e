package kiji.cleaning;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiji.article.Article;
import kiji.article.ArticleBuilder;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.article.Reading;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Turns a page as a crawler left it into the article it tells. Stateless between pages and safe
/// for many threads; a page costs about twice what jsoup takes to parse it.
public final class ArticleCleaner {
  private final Clock clock;
  private final StoryFinder finder = new StoryFinder();
  private final TextStoryFinder textFinder = new TextStoryFinder();

  private ArticleCleaner(Clock clock) {
    this.clock = clock;
  }

  /// The cleaner as Kiji ships it.
  public static ArticleCleaner standard() {
    return new ArticleCleaner(Clock.systemUTC());
  }

  /// As the standard one, with a clock of one's own: no article is from the future.
  static ArticleCleaner at(Clock clock) {
    return new ArticleCleaner(clock);
  }

  /// Cleans one page. Expected trouble is a [CleaningResult.Rejected]; nothing is thrown for any
  /// input.
  public CleaningResult clean(SourcePage page) {
    return switch (page.content()) {
      case PageContent.Ready ready -> ready(page, ready);
      case PageContent.Html html -> result(page, html(page, html));
      case PageContent.Text text -> result(page, text(text));
    };
  }

  /// Every block of a page with what was decided of it and why, in the page's order; empty for a
  /// page that could not be read, or that came clean.
  public List<Verdict> explain(SourcePage page) {
    return switch (page.content()) {
      case PageContent.Ready ready -> List.of();
      case PageContent.Html html -> html(page, html).verdicts;
      case PageContent.Text text -> text(text).verdicts;
    };
  }

  /// A page as far as it has been read: what is around the story, and the verdict on each block.
  private record Reader(
      @Nullable RejectionReason trouble,
      PageHead head,
      List<Block> blocks,
      List<Verdict> verdicts,
      List<Reading> readings,
      String title,
      int headline) {}

  private Reader html(SourcePage page, PageContent.Html html) {
    String text = Charsets.decode(html.bytes(), html.declaredCharset());
    Optional<Document> parsed = PageParser.parse(text);
    if (parsed.isEmpty()) {
      return unread(RejectionReason.TOO_COMPLEX);
    }
    PageHead head = PageHead.of(parsed.get());
    BlockReader.Blocks read = BlockReader.read(parsed.get());
    if (read.blocks().isEmpty()) {
      return unread(text.contains("<script") ? RejectionReason.SCRIPT_ONLY : RejectionReason.EMPTY);
    }
    PageShape shape = new PageShape(read.blocks());
    String url = Addresses.of(head, page.facts().url());
    String title = Titles.of(head, Outlets.siteNames(head, url));
    int headline = headline(read.blocks(), title);
    return new Reader(
        null, head, read.blocks(), finder.judge(shape, title), read.readings(), title, headline);
  }

  private Reader text(PageContent.Text text) {
    List<Block> blocks = TextCrawl.blocks(Charsets.decode(text.bytes(), null));
    if (blocks.isEmpty()) {
      return unread(RejectionReason.EMPTY);
    }
    PageShape shape = new PageShape(blocks);
    int headline = TextStoryFinder.headline(shape);
    String title = headline < 0 ? "" : blocks.get(headline).text();
    return new Reader(
        null, PageHead.NONE, blocks, textFinder.judge(shape, title), List.of(), title, headline);
  }

  private static Reader unread(RejectionReason reason) {
    return new Reader(reason, PageHead.NONE, List.of(), List.of(), List.of(), "", -1);
  }

  private static int headline(List<Block> blocks, String title) {
    for (Block block : blocks) {
      if (Titles.agree(block.text(), title)) {
        return block.index();
      }
    }
    return -1;
  }

  private CleaningResult result(SourcePage page, Reader read) {
    if (read.trouble != null) {
      return new CleaningResult.Rejected(read.trouble, detail(read.trouble));
    }
    List<String> kept = read.verdicts.stream().filter(Verdict::kept).map(Verdict::text).toList();
    if (kept.isEmpty()) {
      return new CleaningResult.Rejected(
          RejectionReason.NO_PROSE, detail(RejectionReason.NO_PROSE));
    }
    String body = String.join("\n\n", kept);
    PageFacts facts = page.facts();
    Language language = language(facts, body);
    String url = facts.url() == null ? Addresses.of(read.head, null) : facts.url();
    List<String> notes = new ArrayList<>();
    PublicationDates dates = new PublicationDates(read.head, url, language == Language.JA, clock);
    String title = facts.title() == null ? read.title : facts.title();
    ArticleBuilder article =
        Article.builder(id(page, language, url), title, body)
            .language(language)
            .outlet(Outlets.of(facts.source(), read.head, url))
            .authors(
                facts.authors().isEmpty()
                    ? Bylines.of(read.head, read.blocks, read.headline)
                    : facts.authors())
            .publishedAt(published(page, dates, read, url, notes))
            .updatedAt(dates.updated().orElse(null))
            .url(url)
            .section(
                facts.section() == null
                    ? read.head.meta("article:section", "section")
                    : facts.section())
            .description(read.head.meta("og:description", "description"))
            .imageUrl(Addresses.absolute(read.head.meta("og:image", "twitter:image"), url))
            .readings(read.readings.stream().filter(r -> body.contains(r.base())).toList());
    return new CleaningResult.Cleaned(
        article.build(), kept.size(), read.verdicts.size() - kept.size(), notes);
  }

  private static @Nullable OffsetDateTime published(
      SourcePage page,
      PublicationDates dates,
      Reader read,
      @Nullable String url,
      List<String> notes) {
    String said = page.facts().publishedAt();
    if (said != null) {
      Optional<OffsetDateTime> date = dates.read(said);
      if (date.isPresent()) {
        return date.get();
      }
      notes.add("publishedAt: no date in '" + said + "'");
    }
    return dates.published(read.blocks, read.headline, url).orElse(null);
  }

  private CleaningResult ready(SourcePage page, PageContent.Ready ready) {
    String body = ReadyArticles.body(ready.body());
    if (body.isEmpty()) {
      return new CleaningResult.Rejected(RejectionReason.EMPTY, detail(RejectionReason.EMPTY));
    }
    PageFacts facts = page.facts();
    List<String> notes = new ArrayList<>();
    Language language = language(facts, body);
    PublicationDates dates =
        new PublicationDates(PageHead.NONE, facts.url(), language == Language.JA, clock);
    Optional<OffsetDateTime> date = dates.read(facts.publishedAt());
    if (facts.publishedAt() != null && date.isEmpty()) {
      notes.add("publishedAt: no date in '" + facts.publishedAt() + "'");
    }
    Article article =
        Article.builder(id(page, language, facts.url()), Titles.normal(ready.title()), body)
            .language(language)
            .outlet(Outlets.of(facts.source(), PageHead.NONE, facts.url()))
            .authors(facts.authors())
            .publishedAt(date.orElse(null))
            .url(Addresses.absolute(facts.url(), null))
            .section(facts.section())
            .build();
    return new CleaningResult.Cleaned(article, body.split("\n\n", -1).length, 0, notes);
  }

  private static Language language(PageFacts facts, String body) {
    return Optional.ofNullable(facts.language())
        .flatMap(Language::ofCode)
        .orElseGet(() -> Languages.of(body));
  }

  private static ArticleId id(SourcePage page, Language language, @Nullable String url) {
    String given = page.facts().id();
    if (given != null && ArticleId.isValid(given)) {
      return new ArticleId(given);
    }
    return ArticleId.derivedFrom(url == null ? page.path() : language.code() + ' ' + url);
  }

  private static String detail(RejectionReason reason) {
    return switch (reason) {
      case EMPTY -> "there is no text on it";
      case INDEX_PAGE -> "it lists links to stories and tells none";
      case ERROR_PAGE -> "it says that the page was not found";
      case SCRIPT_ONLY -> "its text is made by script, which is not run";
      case NO_PROSE -> "no block of prose is on it";
      case TOO_COMPLEX -> "it has more than 200,000 tags or took more than 5 seconds to parse";
      case UNDECODABLE -> "its bytes are no text";
    };
  }
}
