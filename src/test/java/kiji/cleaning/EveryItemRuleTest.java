package kiji.cleaning;

import static kiji.cleaning.EveryRuleTest.FIRST;
import static kiji.cleaning.EveryRuleTest.LAST;
import static kiji.cleaning.EveryRuleTest.THIRD;
import static kiji.cleaning.EveryRuleTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kiji.cleaning.EveryRuleTest.Shown;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What [EveryRuleTest] shows of pages, of the items of a feed: of them no judge is asked, so that
/// a rule is alone with its line.
class EveryItemRuleTest {
  @Test
  void commentsInAnItemAreRemovedByTheirRuleAlone() {
    String told = "The zzz seal was seen by two boys, who said that it had not been asleep at all.";
    String comment = "</p><div class=comments><p>" + told + "</p></div><p>";
    assertThat(item(ArticleCleaner.standard(), comment)).doesNotContain(told);
    assertThat(item(ArticleCleaner.without("comments"), comment)).contains(told);
    assertThat(item(ArticleCleaner.standard(), comment.replace("comments", "part"))).contains(told);
  }

  static Stream<Shown> rules() {
    return Stream.of(
        new Shown(
            "the page's own words",
            "Story continues below the video.",
            "The story continues below in the valley, where the zzz seal had been seen, she said."),
        new Shown(
            "the page's own words", "12 comments", "12 comments had been sent to the council."),
        new Shown("the page's own words", "記事一覧はこちら", "記事の一覧は市の窓口でも受け取れる。"),
        new Shown("the heading of other stories", "Most popular", "Most popular with zzz seals."),
        new Shown(
            "links",
            "</p><p><a href=/b>Choir wins in the capital</a></p><p>",
            "</p><p><a href=/b>The choir wins in the capital, as was told.</a></p><p>"),
        new Shown(
            "a quotation from the story",
            "</p><blockquote>a seal had fallen asleep on the ramp and would not be moved</blockquote><p>",
            "</p><blockquote>seals had been seen asleep on ramps and were moved by hand</blockquote><p>"),
        new Shown(
            "a known line",
            "Copyright Invented Courier 2026. All rights reserved.",
            "Photographs of the ramp were shown to the council on Monday."));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aLineOfAnItemIsRemovedByItsRuleAlone(Shown rule) {
    String acts = text(rule.acts());
    String leaves = text(rule.leaves());
    assertThat(item(ArticleCleaner.standard(), rule.acts())).doesNotContain(acts);
    assertThat(item(ArticleCleaner.without(rule.rule()), rule.acts())).contains(acts);
    assertThat(item(ArticleCleaner.standard(), rule.leaves())).contains(leaves);
  }

  static List<String> item(ArticleCleaner cleaner, String line) {
    String html = "<p>" + String.join("</p><p>", FIRST, line, THIRD, LAST) + "</p>";
    SourcePage page = SourcePage.of("feed.xml#1", new PageContent.Item(html), PageFacts.NONE);
    return cleaner.trace(page, SiteTemplates.NONE).decisions().stream()
        .filter(BlockDecision::kept)
        .map(BlockDecision::text)
        .toList();
  }
}
