package kiji.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  static final String FIRST =
      "The ferry between Sarne and Dunmere was cancelled on Monday after a seal had fallen asleep on the ramp and would not be moved by anyone, the harbour master said.";
  private static final String SECOND =
      "It was the third such morning this month, and passengers were given tea and told to wait for the tide, which arrived a little before noon.";
  static final String THIRD =
      "Fishermen have asked the council for a fence, but the council answered that seals cannot read and that fences are paid for by the county.";
  static final String LAST =
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
    assertThat(EveryItemRuleTest.item(ArticleCleaner.standard(), line.acts))
        .doesNotContain(line.acts);
    assertThat(EveryItemRuleTest.item(ArticleCleaner.without(line.rule), line.acts))
        .contains(line.acts);
    assertThat(EveryItemRuleTest.item(ArticleCleaner.standard(), line.leaves))
        .contains(line.leaves);
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
            "a menu",
            "<nav>Home zzz News</nav><h1>Seal on the ramp</h1><p>"
                + FIRST
                + "</p><p>"
                + SECOND
                + "</p>",
            "<h1>Seal on the ramp</h1><p>"
                + FIRST
                + "</p><p>Home to zzz news of seals.</p><p>"
                + SECOND
                + "</p>"),
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
            "a caption",
            page(
                "",
                story(
                    "<div class=x><img src=a><p>The zzz pier at dusk, seen from the northern quay by those who waited for the ferry on Monday.</p></div>")),
            page(
                "",
                story(
                    "<ol>"
                        + Stream.of("Wake the zzz seal.", "Show it a herring.", "Walk backwards.")
                            .map(step -> "<li><img src=a><p>" + step + "</p></li>")
                            .collect(Collectors.joining())
                        + "</ol>"))),
        new Shown(
            "a caption",
            page(
                "",
                story(
                    IntStream.rangeClosed(1, 3)
                        .mapToObj(
                            i ->
                                "<div class=x><img src=a><b>"
                                    + i
                                    + "/3 Bread zzz prizes</b><p>A baker in Sarne has won with a loaf that takes nine days to make.</p></div>")
                        .collect(Collectors.joining("<div>", "", "</div>")))),
            page(
                "",
                story(
                    "<p>1/3 of the zzz passengers took the bus to Dunmere, a journey that takes nine hours.</p>"))),
        new Shown(
            "a teaser of another story",
            page(
                "",
                story(
                    "<div class=x><a href=/b><img src=b><h4>Choir wins in the capital</h4><p>Forty zzz singers took the second prize on Friday with a song about salt.</p></a></div>")),
            page(
                "",
                story(
                    "<p><a href=/b>Forty zzz singers took the second prize on Friday with a song about salt, as this paper told.</a></p>"))),
        new Shown(
            "a headline of another story",
            """
            戸倉新報
            地域
            社会
            スポーツ
            戸倉村の水車組合、用水路の補修費を村に要望
            2026年11月4日 9時10分
            戸倉村の水車組合は十日、老朽化した用水路の補修費を村が負担するよう求める要望書を村長に手渡した。
            用水路は明治の中ごろに造られ、いまも三十二戸の水田を潤しているが、石積みの崩れが各所で目立っている。
            関連記事
            水車の里で新米まつり
            村営バス、土曜も運行へ
            組合長の沢井文吉さんは「このままでは来年の田植えに水が届かない。子や孫に田を残したい」と話した。
            村長は「財源を探し、秋までに答えを出したい」と述べ、県の補助制度を調べる考えを示した。
            村議会は来月の定例会で、現地の視察を含めて取り扱いを話し合うことにしている。
            写真＝石積みが崩れた用水路（森川明撮影）
            アクセスランキング
            1 水車の里で新米まつり
            2 村営バス、土曜も運行へ
            © 戸倉新報社
            """,
            crawl(SECOND, "What the zzz fishermen ask", THIRD)),
        new Shown(
            "a note of the house",
            crawl(
                    SECOND,
                    THIRD,
                    LAST,
                    "Our sister zzz paper brings you the best of the coast each week, from the tides to the skittles league.")
                .replace("sister zzz paper", "sister paper zzz"),
            crawl(
                SECOND,
                THIRD,
                "The zzz letter of his sister was read aloud on the quay, he said.",
                LAST)),
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
  void aLineOverCommentsIsRemovedFromACrawlByItsRuleAlone() {
    String acts = crawl(SECOND, THIRD, "Harald zzz 7 October 2026 says:", LAST);
    String leaves =
        crawl(SECOND, "The harbour master of zzz, who saw it all, says no.", THIRD, LAST);
    assertThat(page(ArticleCleaner.without("a line over comments"), acts))
        .isNotEqualTo(page(ArticleCleaner.standard(), acts));
    assertThat(page(ArticleCleaner.standard(), leaves)).contains("zzz");
  }

  @Test
  void everyRuleIsShown() {
    Set<String> shown =
        Stream.concat(rules(), EveryItemRuleTest.rules())
            .map(Shown::rule)
            .collect(Collectors.toSet());
    assertThat(StoryRules.reasons())
        .allMatch(
            rule ->
                shown.contains(rule) || Set.of("comments", "a line over comments").contains(rule));
  }

  /// A line without its marks.
  static String text(String line) {
    return line.replaceAll("<[^>]*>", "").strip();
  }

  private static String crawl(String... lines) {
    return String.join(
        "\n",
        "Invented Courier",
        "News",
        "Sport",
        "Seal keeps ferry in port",
        "By Ann Lee",
        FIRST,
        String.join("\n", lines),
        "Terms",
        "Copyright Invented Courier");
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
    PageContent content =
        html.startsWith("<")
            ? new PageContent.Html(html.getBytes(UTF_8), null)
            : new PageContent.Text(html.getBytes(UTF_8));
    CleaningResult result = cleaner.clean(SourcePage.of("page", content, PageFacts.NONE));
    return ((CleaningResult.Cleaned) result).article().body();
  }
}
