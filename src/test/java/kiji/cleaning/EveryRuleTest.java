package kiji.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiji.cleaning.rule.StoryRules;
import kiji.cleaning.wording.RemovedLines;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule acts on a page of ours and leaves another that looks like it; and each is missed: the
/// page that it acts on comes out otherwise when the rule alone is dropped.
class EveryRuleTest {
  private static final String FIRST =
      "The ferry between Sarne and Dunmere was cancelled on Monday after a seal had fallen asleep on the ramp and would not be moved by anyone, the harbour master said.";
  private static final String SECOND =
      "It was the third such morning this month, and passengers were given tea and told to wait for the tide, which arrived a little before noon.";
  private static final String THIRD =
      "Fishermen have asked the council for a fence, but the council answered that seals cannot read and that fences are paid for by the county.";
  private static final String LAST =
      "Nobody was hurt, and the seal left by itself when the band of the fire brigade began to practise on the quay in the afternoon.";

  /// What a rule is shown.
  ///
  /// @param acts in which it must remove the word `zzz`'s line
  /// @param leaves in which `zzz` must stay
  record Shown(String rule, String acts, String leaves) {
    @Override
    public String toString() {
      return rule;
    }
  }

  static Stream<Shown> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(EveryRuleTest.class.getResourceAsStream("/kiji/rules/lines.txt"))) {
      return new String(in.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split(" \\| ", 3))
              .map(parts -> new Shown(parts[0], parts[1], parts[2]))
              .toList()
              .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aLineIsRemovedByItsRuleAloneAndItsLookalikeStays(Shown line) {
    assertThat(item(ArticleCleaner.standard(), line.acts)).doesNotContain(line.acts);
    assertThat(item(ArticleCleaner.without(line.rule), line.acts)).contains(line.acts);
    assertThat(item(ArticleCleaner.standard(), line.leaves)).contains(line.leaves);
  }

  @Test
  void everyLineIsShown() throws IOException {
    assertThat(lines().map(Shown::rule))
        .containsExactlyElementsOf(
            RemovedLines.standard().rules().stream().map(RemovedLines.Rule::name).toList());
  }

  static Stream<Shown> rules() {
    String teasers =
        Stream.of("Bridge toll dropped", "Choir wins in the capital", "Lift to run on zzz wind")
            .map(
                t ->
                    "<li><a href=/x>"
                        + t
                        + "</a> <span>Motorists cross the iron bridge free of charge from Monday, and the booths will be turned into...</span></li>")
            .collect(Collectors.joining("", "<div><ul>", "</ul></div>"));
    return Stream.of(
        new Shown(
            "a caption",
            page(
                "",
                story(
                    "<figure><img src=a><figcaption>The zzz pier at dusk, seen from the northern quay by those who waited for the ferry.</figcaption></figure>")),
            page(
                "",
                story(
                    "<p>The zzz pier at dusk was seen from the northern quay by those who waited for the ferry.</p>"))),
        new Shown(
            "a prompt to sign up",
            page(
                "",
                story(
                    "<div class=newsletter><p>The zzz letter from the harbour brings the tides and the seals to readers each morning at six.</p></div>")),
            page(
                "",
                story(
                    "<div class=note><p>The zzz letter from the harbour was read aloud to the passengers each morning at six.</p></div>"))),
        new Shown(
            "a form or a poll",
            page(
                "",
                story(
                    "<div class=poll><p>The zzz question of the day is whether a seal may sleep on the ramp of a ferry at all.</p></div>")),
            page(
                "",
                story(
                    "<div class=part><p>The zzz question of the day was whether a seal may sleep on the ramp of a ferry at all.</p></div>"))),
        new Shown(
            "a notice",
            page(
                "",
                story(
                    "<div class=modal><p>The zzz paper is read in the harbour by people who wait for the ferry and have the time.</p></div>")),
            page(
                "",
                story(
                    "<div class=part><p>The zzz paper was read in the harbour by people who waited for the ferry and had time.</p></div>"))),
        new Shown(
            "a post from elsewhere",
            page(
                "",
                story(
                    "<blockquote class=twitter-tweet><p>The zzz seal is on the ramp again and I am late for work again, which is what I told them.</p></blockquote>")),
            page(
                "",
                story(
                    "<blockquote><p>The zzz seal is on the ramp again and I am late for work again, which is what I told them.</p></blockquote>"))),
        new Shown(
            "a notice about consent",
            page(
                "",
                story("")
                    + "<div class=onetrust><p>The zzz partners of this paper keep what they learn of readers for as long as they like to.</p></div>"),
            page(
                "",
                story(
                    "<p>The zzz partners of the ferry keep what they earn from it for as long as they like to, he said.</p>"))),
        new Shown(
            "another article",
            page(
                    "",
                    "<article><h2>Seal keeps ferry in port</h2>"
                        + story("")
                        + "</article><article><p>A zzz baker in Sarne has won the prize for black bread with a loaf that takes nine days to make.</p></article>")
                .replace("<h1>Seal keeps ferry in port</h1>", ""),
            page(
                "",
                "<article>"
                    + story(
                        "<p>A zzz baker in Sarne has sent the passengers black bread, a loaf that takes nine days to make.</p>")
                    + "</article>")),
        new Shown(
            "a teaser of another story",
            "<html lang=en><title>Seal keeps ferry in port</title><body>"
                + teasers
                + "<div><h1>Seal keeps ferry in port</h1>"
                + story("")
                + "</div></html>",
            page(
                "",
                story(
                    "<ul><li>The zzz seal fell asleep at six.</li><li>The harbour master was called at seven.</li><li>The tide came before noon.</li></ul>"))),
        new Shown(
            "the headline again",
            page("", story(""))
                .replace("<p>" + FIRST, "<p>Seal zzz keeps ferry in port</p><p>" + FIRST)
                .replace("Seal keeps", "Seal zzz keeps"),
            page(
                "",
                story(
                    "<p>Seal zzz keeps ferry in port is what the local paper wrote above its report on the day after.</p>"))),
        new Shown(
            "behind the end of the story",
            page(
                "",
                story("")
                    + "<div><h3>Most popular</h3><p>A zzz baker in Sarne has won the prize for black bread with a loaf that takes nine days to make, and the jury asked him how.</p><p>He told them that time is an ingredient, that nobody sells it, and that he had plenty of it since the ferry was cancelled.</p></div>"),
            page(
                "",
                story(
                    "<h3>Most popular of all seals</h3><p>A zzz baker in Sarne has won the prize for naming the seal, which takes nine days.</p>"))),
        new Shown(
            "said before",
            page("", story("<p>zzz " + FIRST + "</p><p>zzz " + FIRST + "</p>")),
            page("", story("<p>zzz " + LAST.replace("Nobody", "Somebody") + "</p>"))),
        new Shown(
            "a note of the house",
            page(
                "",
                story("")
                    .replace(
                        "</div>",
                        "<p>Never miss a zzz seal: get our weekly letter in your inbox every Friday.</p></div>")),
            page(
                "",
                story("")
                    .replace(
                        "</div>",
                        "<p>Anyone who saw the zzz seal was asked to write to the harbour master, the council said.</p></div>"))));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aPageComesOutOtherwiseWithoutARuleAndItsLookalikeDoesNot(Shown rule) {
    String acted = page(ArticleCleaner.standard(), rule.acts);
    assertThat(page(ArticleCleaner.without(rule.rule), rule.acts)).isNotEqualTo(acted);
    assertThat(page(ArticleCleaner.standard(), rule.leaves)).contains("zzz");
  }

  @Test
  void commentsInAnItemAreRemovedByTheirRuleAlone() {
    String told = "The zzz seal was seen by two boys, who said that it had not been asleep at all.";
    String comment = "</p><div class=comments><p>" + told + "</p></div><p>";
    assertThat(item(ArticleCleaner.standard(), comment)).doesNotContain(told);
    assertThat(item(ArticleCleaner.without("comments"), comment)).contains(told);
    assertThat(item(ArticleCleaner.standard(), comment.replace("comments", "part"))).contains(told);
  }

  @Test
  void everyRuleIsShown() {
    Set<String> elsewhere =
        Set.of(
            "a known line",
            "comments",
            "the heading of other stories",
            "a line over comments",
            "a quotation from the story",
            "links");
    List<String> shown = rules().map(Shown::rule).toList();
    assertThat(StoryRules.reasons())
        .allMatch(rule -> shown.contains(rule) || elsewhere.contains(rule));
  }

  private static String story(String amid) {
    return "<div class=body><p>"
        + FIRST
        + "</p><p>"
        + SECOND
        + "</p>"
        + amid
        + "<p>"
        + THIRD
        + "</p><p>"
        + LAST
        + "</p></div>";
  }

  private static String page(String head, String content) {
    return "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Seal keeps ferry in port</title>"
        + head
        + "</head><body><main><h1>Seal keeps ferry in port</h1>"
        + content
        + "</main></body></html>";
  }

  private static String page(ArticleCleaner cleaner, String html) {
    PageContent content = new PageContent.Html(html.getBytes(UTF_8), null);
    CleaningResult result = cleaner.clean(SourcePage.of("page.html", content, PageFacts.NONE));
    return ((CleaningResult.Cleaned) result).article().body();
  }

  private static List<String> item(ArticleCleaner cleaner, String line) {
    String html = "<p>" + String.join("</p><p>", FIRST, line, THIRD, LAST) + "</p>";
    SourcePage page = SourcePage.of("feed.xml#1", new PageContent.Item(html), PageFacts.NONE);
    return cleaner.trace(page, SiteTemplates.NONE).decisions().stream()
        .filter(BlockDecision::kept)
        .map(BlockDecision::text)
        .toList();
  }
}
