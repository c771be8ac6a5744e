package kiji.cleaning;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import kiji.cleaning.body.BlockJudge;
import kiji.cleaning.body.LineJudge;
import kiji.cleaning.body.StoryFinder;
import kiji.cleaning.body.StoryJudge;
import kiji.cleaning.page.Addresses;
import kiji.cleaning.page.ReadPage;
import kiji.cleaning.page.Sites;
import kiji.corpus.PageContent;
import kiji.corpus.SourcePage;

/// Turns a page as a crawler left it into the article it tells. Stateless between pages and safe
/// for many threads; a page costs about twice and a half what jsoup takes to parse it.
public final class ArticleCleaner {
  private final ArticleMaker maker;
  private final StoryFinder ofMarkup;
  private final StoryFinder ofText;

  private ArticleCleaner(Clock clock, StoryJudge html, StoryJudge text) {
    this.maker = new ArticleMaker(clock);
    this.ofMarkup = new StoryFinder(html);
    this.ofText = new StoryFinder(text);
  }

  /// The cleaner as Kiji ships it.
  public static ArticleCleaner standard() {
    return at(Clock.systemUTC());
  }

  /// As the standard one, with a clock of one's own: no article is from its future.
  static ArticleCleaner at(Clock clock) {
    return new ArticleCleaner(
        clock, BlockJudge.read("judge-html.txt"), LineJudge.read("judge-text.txt"));
  }

  /// With judges that are being trained or compared.
  public static ArticleCleaner with(StoryJudge html, StoryJudge text) {
    return new ArticleCleaner(Clock.systemUTC(), html, text);
  }

  /// Cleans one page by itself. Expected trouble is a [CleaningResult.Rejected]; nothing is thrown
  /// for any input.
  public CleaningResult clean(SourcePage page) {
    return clean(page, SiteTemplates.NONE);
  }

  /// Cleans one page, and removes what belongs to its site from the story.
  public CleaningResult clean(SourcePage page, SiteTemplates templates) {
    return switch (page.content()) {
      case PageContent.Ready ready -> maker.make(page, ready);
      case PageContent.Html html -> result(page, ReadPage.of(page, html), templates);
      case PageContent.Text text -> result(page, ReadPage.of(text), templates);
      case PageContent.Item item -> itemResult(page, ReadPage.of(page, item), templates);
    };
  }

  /// Every block of a page with what was decided of it and why, in the page's order, a story that
  /// was taken from the page's data behind; empty for a page that could not be read, or that came
  /// clean.
  public List<BlockDecision> explain(SourcePage page, SiteTemplates templates) {
    return switch (page.content()) {
      case PageContent.Ready ready -> List.of();
      case PageContent.Html html -> decisions(page, ReadPage.of(page, html), templates);
      case PageContent.Text text -> decisions(page, ReadPage.of(text), templates);
      case PageContent.Item item ->
          ReadPage.of(page, item) instanceof ReadPage.Whole whole
              ? held(ItemStory.judge(whole), v -> item(page, whole, v, templates))
              : List.of();
    };
  }

  private List<BlockDecision> decisions(SourcePage page, ReadPage read, SiteTemplates templates) {
    return switch (read) {
      case ReadPage.Unreadable trouble -> List.of();
      case ReadPage.Whole whole -> {
        List<BlockDecision> judged = judgeAlsoBriefs(whole);
        List<BlockDecision> decisions =
            ShownStory.declared(judged, DeclaredStory.instead(whole, kept(judged)));
        yield ShownStory.trimmed(
            held(decisions, kept -> SiteStory.of(site(page, whole), kept, templates)));
      }
    };
  }

  private static List<BlockDecision> held(
      List<BlockDecision> decisions, Function<List<String>, SiteStory> template) {
    SiteStory story = template.apply(kept(decisions));
    return decisions.stream()
        .map(v -> v.kept() && story.isRemoved(v.text()) ? v.removedByTemplate() : v)
        .toList();
  }

  private static SiteStory item(
      SourcePage page, ReadPage.Whole whole, List<String> kept, SiteTemplates templates) {
    return SiteStory.ofItem(site(page, whole), whole.title(), kept, templates);
  }

  private static String site(SourcePage page, ReadPage.Whole whole) {
    return Sites.of(page, Addresses.of(whole.head(), page.facts()));
  }

  private static List<String> kept(List<BlockDecision> decisions) {
    return decisions.stream().filter(BlockDecision::kept).map(BlockDecision::text).toList();
  }

  private List<BlockDecision> judge(ReadPage.Whole whole) {
    return (whole.marked() ? ofMarkup : ofText).judge(whole);
  }

  /// The decisions; where they and the page's data tell no story, those of a brief one.
  private List<BlockDecision> judgeAlsoBriefs(ReadPage.Whole whole) {
    List<BlockDecision> decisions = judge(whole);
    boolean isNothing =
        whole.marked()
            && decisions.stream().noneMatch(BlockDecision::kept)
            && DeclaredStory.instead(whole, List.of()).isEmpty()
            && Rejections.ofNothing(whole) == RejectionReason.NO_PROSE;
    return isNothing ? BriefStory.below(whole, decisions) : decisions;
  }

  private CleaningResult result(SourcePage page, ReadPage read, SiteTemplates templates) {
    return switch (read) {
      case ReadPage.Unreadable trouble -> rejected(trouble.reason());
      case ReadPage.Whole whole -> {
        List<BlockDecision> decisions = judgeAlsoBriefs(whole);
        List<String> kept = kept(decisions);
        List<String> declared = DeclaredStory.instead(whole, kept);
        List<String> story = declared.isEmpty() ? kept : declared;
        RejectionReason reason =
            story.isEmpty()
                ? Rejections.ofNothing(whole)
                : Rejections.of(whole, declared.isEmpty() ? decisions : List.of());
        if (reason != null) {
          yield rejected(reason);
        }
        SiteStory own = SiteStory.of(site(page, whole), story, templates);
        yield own.own().isEmpty()
            ? CleaningResult.Rejected.onlyTemplate()
            : maker.make(page, whole, own, decisions.size());
      }
    };
  }

  /// An item is a story however short it is.
  private CleaningResult itemResult(SourcePage page, ReadPage read, SiteTemplates templates) {
    return switch (read) {
      case ReadPage.Unreadable trouble -> rejected(trouble.reason());
      case ReadPage.Whole whole -> {
        List<String> kept = kept(ItemStory.judge(whole));
        SiteStory story = item(page, whole, kept, templates);
        yield maker.make(page, whole, story, whole.shape().blocks.size());
      }
    };
  }

  private static CleaningResult rejected(RejectionReason reason) {
    return new CleaningResult.Rejected(
        reason,
        switch (reason) {
          case EMPTY -> "there is no text on it";
          case INDEX_PAGE -> "it lists links to stories and tells none";
          case ERROR_PAGE -> "it says that the story is not there, or not to be seen";
          case SCRIPT_ONLY -> "its text is made by script, which is not run";
          case NO_PROSE -> "no block of prose is on it";
          case ONLY_TEMPLATE -> CleaningResult.Rejected.onlyTemplate().detail();
          case TOO_COMPLEX -> "it has more than 200,000 tags or took more than 5 seconds to parse";
          case UNDECODABLE -> "its bytes are no text";
        });
  }
}
