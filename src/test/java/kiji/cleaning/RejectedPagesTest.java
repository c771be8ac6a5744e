package kiji.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A page is turned away with the reason that is true of it, or not at all.
class RejectedPagesTest {
  private static final ArticleCleaner CLEANER = ArticleCleaner.standard();
  private static final String MENU =
      times(12, i -> "<li><a href=\"/s%d\">Section %d</a></li>".formatted(i, i));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Page not found",
        "Sorry, page not found",
        "Oops! That page can’t be found.",
        "404",
        "Error 404",
        "404 - Not Found",
        "404 Error: Page not found",
        "403 Forbidden",
        "502 Bad Gateway",
        "Service Unavailable",
        "The page you requested could not be found",
        "The story you are looking for is no longer available",
        "This page doesn’t exist",
        "Access Denied",
        "Just a moment...",
        "Are you a robot?",
        "Before you continue",
        "Something went wrong",
        "お探しのページは見つかりませんでした",
        "ページが見つかりません",
        "申し訳ありません。お探しの記事は削除されました",
        "404エラー",
        "アクセスが拒否されました",
        "掲載期間を終了しました",
        "페이지를 찾을 수 없습니다",
        "Page introuvable"
      })
  void anErrorIsNoStory(String says) {
    String polite =
        "<p>The page that you are looking for has been moved or deleted, or is not for everyone. Go"
            + " back to the front page, where all the news of the day is.</p>";
    assertThat(reason(page(says, "<h1>" + says + "</h1>" + polite)))
        .isEqualTo(RejectionReason.ERROR_PAGE);
  }

  /// No heading says so, and the site's name is not known by itself.
  @ParameterizedTest
  @ValueSource(
      strings = {"Harbour Gazette » Page not found", "404 Not Found - Harbour Gazette - Sarne"})
  void anErrorIsToldByAPartOfTheTitle(String title) {
    String main =
        "<p>The address may have been typed with a letter too many, or the story has moved to another place of the harbour.</p>";
    assertThat(reason(page(title, main))).isEqualTo(RejectionReason.ERROR_PAGE);
    assertThat(body(page("Harbour Gazette » Found: a lost seal", main))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lost boat still not found | The boat that was lost off Cape Toma on Sunday has not been found, the coast guard said.",
        "Flight 404 forbidden to land | Flight 404 from Orune was forbidden to land on Monday because of fog, and went back.",
        "Access denied: how clinics turn patients away | Three clinics turned patients away last month because their computers were down.",
        "Ferry cancelled | The 6 p.m. ferry to Cape Toma is cancelled because of fog.",
        "Quake shakes Misaki | A quake shook Misaki on Monday. No one was hurt.",
        "美空市で震度3 | 3日午前9時ごろ、美空市で震度3の地震があった。津波の心配はない。",
        "山田太郎さん死去 | 山田太郎さん（元美空市長）が2日、老衰のため死去、93歳。",
        "行方不明の漁船、なお見つからず | 日曜日に行方不明になった漁船は、3日になっても見つかっていない。"
      })
  void aShortStoryIsAStory(String headline, String story) {
    assertThat(
            body(
                page(headline, "<article><h1>" + headline + "</h1><p>" + story + "</p></article>")))
        .isEqualTo(story.strip());
  }

  /// The judge, which weighs what stands around, sees nothing in a sentence among menus: a second
  /// look finds it below its headline.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The quay is closed until noon.",
        "The ferry at seven was cancelled because of a seal.",
        "本日の連絡船は欠航する。"
      })
  void aSentenceBelowTheHeadlineIsAStory(String story) {
    assertThat(body(page("Harbour notes", "<h1>Harbour notes</h1><p>" + story + "</p>")))
        .isEqualTo(story);
    assertThat(reason(page("Harbour notes", "<h1>Harbour notes</h1><p>Quay, ramp, pier</p>")))
        .isEqualTo(RejectionReason.NO_PROSE);
  }

  @Test
  void aListOfHeadlinesIsAnIndex() {
    assertThat(reason(page("Latest", "<ul>" + times(20, i -> li(headline(i), "")) + "</ul>")))
        .isEqualTo(RejectionReason.INDEX_PAGE);
    assertThat(
            reason(
                page(
                    "社会",
                    "<ul>"
                        + times(
                            20,
                            i ->
                                "<li><a href=/a%d>美空市の港湾計画%d号、木曜に採決へ</a> <span>4月%d日</span></li>"
                                    .formatted(i, i, i))
                        + "</ul>")))
        .isEqualTo(RejectionReason.INDEX_PAGE);
  }

  @Test
  void teasersUnderHeadlinesAreAnIndex() {
    String teaser =
        "<p>The council will decide on Thursday whether harbour plan %d goes ahead as drafted, members said.</p><span>%d hours ago</span>";
    assertThat(
            reason(
                page(
                    "News",
                    times(
                        14,
                        i -> "<article>" + headline(i) + teaser.formatted(i, i) + "</article>"))))
        .isEqualTo(RejectionReason.INDEX_PAGE);
    assertThat(
            reason(
                page(
                    "Topic: harbour",
                    "<h1>Topic: harbour</h1><ul>"
                        + times(
                            14,
                            i ->
                                li(
                                    headline(i),
                                    "<div>April "
                                        + (i + 1)
                                        + "</div><div>"
                                        + teaser.formatted(i, i)
                                        + "</div>"))
                        + "</ul>")))
        .isEqualTo(RejectionReason.INDEX_PAGE);
  }

  @Test
  void aWritersPageIsAnIndexHoweverMuchItSaysOfTheWriter() {
    String about =
        "<h1>Ann Lee</h1><p>Ann Lee has covered the harbour since 2009. She grew up above a chandler's and lives there again, with two cats and a dog that is older than both of them.</p>";
    String list = "<ul>" + times(14, i -> li(headline(i), "")) + "</ul>";
    assertThat(reason(page("Ann Lee, author at Invented Courier", about + list)))
        .isEqualTo(RejectionReason.INDEX_PAGE);
    assertThat(body(page("Articles by hand: a harbour printer", about))).contains("chandler");
  }

  @Test
  void aListOfLinkedHeadlinesIsAnIndexThoughASentenceStandsBehindEach() {
    String list =
        times(
            9,
            i ->
                "<li>1%d Oct <a href=/%d>Harbour plan number %d is put off again</a><br>The council will decide on Thursday whether the plan goes ahead as drafted, members said.</li>"
                    .formatted(i, i, i));
    assertThat(reason(page("October", "<h1>October</h1><ul>" + list + "</ul>")))
        .isEqualTo(RejectionReason.INDEX_PAGE);
  }

  @Test
  void aLiveBlogIsNoIndex() {
    assertThat(
            body(
                page(
                    "Storm at the harbour: as it happened",
                    "<article><h1>Storm at the harbour: as it happened</h1>"
                        + times(8, RejectedPagesTest::entry)
                        + "</article>")))
        .contains("fish market");
  }

  @Test
  void aMenuAloneOrAVideoIsNoProse() {
    assertThat(reason(page("Home", ""))).isEqualTo(RejectionReason.NO_PROSE);
    assertThat(reason(page("Watch: the lamp", "<h1>Watch: the lamp</h1><video src=a></video>")))
        .isEqualTo(RejectionReason.NO_PROSE);
  }

  @Test
  void aPageOfScriptIsScriptOnly() {
    assertThat(
            reason(
                "<title>Courier</title><div id=app></div><noscript>Enable JavaScript.</noscript><script src=a.js></script>"))
        .isEqualTo(RejectionReason.SCRIPT_ONLY);
    assertThat(
            reason(
                "<title>Courier</title><div id=app><p>Please enable JavaScript to view this page. This site requires a modern browser.</p></div><script src=a.js></script>"))
        .isEqualTo(RejectionReason.SCRIPT_ONLY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   \n\n ", "<html><head><title>Courier</title></head><body></body></html>"})
  void nothingIsEmpty(String page) {
    assertThat(reason(page)).isEqualTo(RejectionReason.EMPTY);
  }

  @Test
  void textCrawlsAreTurnedAwayForTheSameReasons() {
    assertThat(rejected(text("404 Not Found\nnginx\n"))).isEqualTo(RejectionReason.ERROR_PAGE);
    assertThat(rejected(text("Home\nNews\nSport\nWeather\nLog in\nContact\n© 2026\n")))
        .isEqualTo(RejectionReason.NO_PROSE);
    assertThat(
            rejected(
                text(
                    "Home\nNews\n"
                        + times(
                            20,
                            i ->
                                "Council votes on harbour plan "
                                    + i
                                    + "\n"
                                    + (i + 2)
                                    + " hours ago\n"))))
        .isEqualTo(RejectionReason.INDEX_PAGE);
    assertThat(
            CLEANER.clean(
                text(
                    "Ferry cancelled\n\nThe 6 p.m. ferry to Cape Toma is cancelled because of fog.\n")))
        .isInstanceOf(CleaningResult.Cleaned.class);
  }

  private static String headline(int i) {
    return "<h3><a href=\"/a%d\">Council votes on harbour plan number %d tonight</a></h3>"
        .formatted(i, i);
  }

  private static String li(String headline, String rest) {
    return "<li>" + headline + rest + "</li>";
  }

  private static String times(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
  }

  private static String page(String title, String main) {
    return "<!DOCTYPE html><html><head><meta charset=utf-8><title>"
        + title
        + " | Invented Courier</title></head><body><nav><ul>"
        + MENU
        + "</ul></nav><main>"
        + main
        + "</main><footer><p>© 2026 Invented Courier. All rights reserved.</p></footer></body></html>";
  }

  private static RejectionReason reason(String html) {
    return rejected(html(html));
  }

  private static RejectionReason rejected(SourcePage page) {
    return ((CleaningResult.Rejected) CLEANER.clean(page)).reason();
  }

  private static String body(String html) {
    return ((CleaningResult.Cleaned) CLEANER.clean(html(html))).article().body();
  }

  private static SourcePage html(String page) {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    return SourcePage.of("page.html", new PageContent.Html(bytes, null), PageFacts.NONE);
  }

  private static SourcePage text(String page) {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    return SourcePage.of("page.txt", new PageContent.Text(bytes), PageFacts.NONE);
  }

  private static String entry(int i) {
    return """
        <div class=entry><h3>%d.15 p.m.</h3>
        <p>The harbour master said that the quay would open again within the hour, and that the
        first of the ferries had left Misaki.</p>
        <p>Families were waiting at the fish market, where volunteers gave out tea and blankets
        through the night.</p>
        <p><a href=#e%d>Share this entry with a friend</a></p></div>
        """
        .formatted(i + 1, i);
  }
}
