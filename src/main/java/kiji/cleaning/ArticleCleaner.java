package kiji.cleaning;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import kiji.cleaning.body.BlockJudge;
import kiji.cleaning.body.BriefStory;
import kiji.cleaning.body.ItemStory;
import kiji.cleaning.body.LineJudge;
import kiji.cleaning.body.StoryFinder;
import kiji.cleaning.body.StoryJudge;
import kiji.cleaning.page.Addresses;
import kiji.cleaning.page.OutletLines;
import kiji.cleaning.page.ReadPage;
import kiji.cleaning.page.Sites;
import kiji.cleaning.refusal.Rejections;
import kiji.corpus.PageContent;
import kiji.corpus.SourcePage;

/// Turns a page as a crawler left it into the article it tells. Stateless between pages and safe
/// for many threads; a page costs about twice and a half what jsoup takes to parse it.
public final class ArticleCleaner {
  private final ArticleMaker maker;
  private final StoryFinder ofMarkup;
  private final StoryFinder ofText;
  private final Set<String> without;

  private ArticleCleaner(
      ArticleMaker maker, StoryJudge html, StoryJudge text, Set<String> without) {
    this.maker = maker;
    this.ofMarkup = new StoryFinder(html, without);
    this.ofText = new StoryFinder(text, without);
    this.without = without;
  }

  /// The cleaner as Kiji ships it.
  public static ArticleCleaner standard() {
    return at(Clock.systemUTC());
  }

  /// As the standard one, with outlets of one's own.
  ///
  /// @param outlets as [#outlets] reads them
  public static ArticleCleaner knowing(OutletList outlets) {
    return standard(new ArticleMaker(Clock.systemUTC(), outlets), Set.of());
  }

  /// Reads an archive's own `outlets.csv`, whose lines win over those that ship.
  ///
  /// @param name as messages call it
  /// @param trouble is told of each line that could not be used, in a sentence
  public static OutletList outlets(String name, List<String> lines, List<String> trouble) {
    return OutletLines.own(name, lines, trouble);
  }

  private static ArticleMaker maker(Clock clock) {
    return new ArticleMaker(clock, OutletLines.shipped());
  }

  private static ArticleCleaner standard(ArticleMaker maker, Set<String> without) {
    return new ArticleCleaner(
        maker, BlockJudge.read("judge-html.txt"), LineJudge.read("judge-text.txt"), without);
  }

  /// As the standard one, with a clock of one's own: no article is from its future.
  static ArticleCleaner at(Clock clock) {
    return standard(maker(clock), Set.of());
  }

  /// As the standard one, but for a rule: what it is good for shows when it is missing.
  ///
  /// @param rule as in [kiji.cleaning.rule.StoryRules]
  static ArticleCleaner without(String rule) {
    return standard(maker(Clock.systemUTC()), Set.of(rule));
  }

  /// With judges that are being trained or compared.
  public static ArticleCleaner with(StoryJudge html, StoryJudge text) {
    return new ArticleCleaner(maker(Clock.systemUTC()), html, text, Set.of());
  }

  /// Cleans one page by itself. Expected trouble is a [CleaningResult.Rejected]; nothing is thrown
  /// for any input.
  public CleaningResult clean(SourcePage page) {
    return clean(page, SiteTemplates.NONE);
  }

  /// Cleans one page, and removes what belongs to its site from the story.
  public CleaningResult clean(SourcePage page, SiteTemplates templates) {
    return trace(page, templates).result();
  }

  /// Cleans one page, and tells how.
  public CleaningTrace trace(SourcePage page, SiteTemplates templates) {
    return switch (page.content()) {
      case PageContent.Ready ready -> CleaningTrace.of(maker.make(page, ready));
      case PageContent.Html html -> trace(page, ReadPage.of(page, html), templates);
      case PageContent.Text text -> trace(page, ReadPage.of(text), templates);
      case PageContent.Item item -> ofItem(page, ReadPage.of(page, item), templates);
    };
  }

  private CleaningTrace trace(SourcePage page, ReadPage read, SiteTemplates templates) {
    return switch (read) {
      case ReadPage.Unreadable trouble -> CleaningTrace.of(Rejections.because(trouble.reason()));
      case ReadPage.Whole whole -> ofPage(page, whole, templates);
    };
  }

  private CleaningTrace ofPage(SourcePage page, ReadPage.Whole whole, SiteTemplates templates) {
    List<BlockDecision> judged = judgeAlsoBriefs(whole);
    List<String> declared = DeclaredStory.instead(whole, kept(judged));
    List<BlockDecision> decided = ShownStory.declared(judged, declared);
    List<String> story = kept(decided);
    RejectionReason reason =
        story.isEmpty()
            ? Rejections.ofNothing(whole)
            : Rejections.of(whole, declared.isEmpty() ? judged : List.of());
    if (reason != null) {
      return new CleaningTrace(decided, Rejections.because(reason));
    }
    SiteStory own = SiteStory.of(site(page, whole), story, templates);
    return new CleaningTrace(
        held(decided, own),
        own.own().isEmpty()
            ? CleaningResult.Rejected.onlyTemplate()
            : maker.make(page, whole, own, judged.size()));
  }

  /// An item is a story however short it is.
  private CleaningTrace ofItem(SourcePage page, ReadPage read, SiteTemplates templates) {
    return switch (read) {
      case ReadPage.Unreadable trouble -> CleaningTrace.of(Rejections.because(trouble.reason()));
      case ReadPage.Whole whole -> {
        List<BlockDecision> decided = ItemStory.judge(whole, without);
        SiteStory own =
            SiteStory.ofItem(site(page, whole), whole.title(), kept(decided), templates);
        yield new CleaningTrace(
            held(decided, own), maker.make(page, whole, own, whole.shape().blocks.size()));
      }
    };
  }

  private static List<BlockDecision> held(List<BlockDecision> decided, SiteStory own) {
    return decided.stream()
        .map(d -> d.kept() && own.isRemoved(d.text()) ? d.removedByTemplate() : d)
        .toList();
  }

  private static String site(SourcePage page, ReadPage.Whole whole) {
    return Sites.of(page, Addresses.of(whole.head(), page.facts()));
  }

  private static List<String> kept(List<BlockDecision> decisions) {
    return decisions.stream().filter(BlockDecision::kept).map(BlockDecision::text).toList();
  }

  /// The decisions; where they and the page's data tell no story, those of a brief one.
  private List<BlockDecision> judgeAlsoBriefs(ReadPage.Whole whole) {
    List<BlockDecision> decisions = (whole.marked() ? ofMarkup : ofText).judge(whole);
    boolean isNothing =
        whole.marked()
            && decisions.stream().noneMatch(BlockDecision::kept)
            && DeclaredStory.instead(whole, List.of()).isEmpty()
            && Rejections.ofNothing(whole) == RejectionReason.NO_PROSE;
    return isNothing ? BriefStory.below(whole, decisions) : decisions;
  }
}
