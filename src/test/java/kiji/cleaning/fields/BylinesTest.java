package kiji.cleaning.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import kiji.article.Article;
import kiji.cleaning.InventedPages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Where sites name their authors, and whom a reader would call the author. All people are
/// invented.
class BylinesTest {
  private static final String JAPANESE = InventedPages.JAPANESE_STORY;

  static Stream<Arguments> habits() {
    return Stream.of(
        arguments(
            "JSON-LD names a person",
            ld("{\"@type\":\"Person\",\"name\":\"Ann Lee\"}"),
            "",
            "Ann Lee"),
        arguments(
            "JSON-LD names several",
            ld(
                "[{\"@type\":\"Person\",\"name\":\"Ann Lee\"},{\"@type\":\"Person\",\"name\":\"Bo Chan\"}]"),
            "",
            "Ann Lee; Bo Chan"),
        arguments(
            "JSON-LD writes entities",
            ld("{\"name\":\"Ann Lee &amp; Bo Chan\"}"),
            "",
            "Ann Lee; Bo Chan"),
        arguments(
            "JSON-LD names one, a meta element both",
            ld("{\"name\":\"Ann Lee\"}") + meta("author", "Ann Lee, Bo Chan"),
            "",
            "Ann Lee; Bo Chan"),
        arguments(
            "JSON-LD names the outlet, the page a person",
            ld("{\"@type\":\"Organization\",\"name\":\"Coast Gazette\"}"),
            "<p class=byline>By Ann Lee</p>",
            "Ann Lee"),
        arguments(
            "JSON-LD names the outlet as a person",
            ld("{\"@type\":\"Person\",\"name\":\"Coast Gazette\"}"),
            "<a rel=author href=/a/1>Ann Lee</a>",
            "Ann Lee"),
        arguments(
            "only the outlet is named",
            ld("{\"@type\":\"Organization\",\"name\":\"Coast Gazette\"}"),
            "",
            "Coast Gazette"),
        arguments(
            "an account is declared, a person seen",
            ld("{\"@type\":\"Person\",\"name\":\"coast.admin\"}"),
            "<p>by <a class=author-link href=/authors/ann-lee><span>Ann Lee</span></a></p>",
            "Ann Lee"),
        arguments(
            "a first name is declared and seen",
            ld("{\"@type\":\"Person\",\"name\":\"Ann\"}"),
            "<div class=post-author-name>By Ann</div><p>by Bo Chan</p>",
            "Ann"),
        arguments("a meta element", meta("author", "Ann Lee"), "", "Ann Lee"),
        arguments(
            "a meta element that says value for content",
            "<meta name=author value='Ann Lee'>",
            "",
            "Ann Lee"),
        arguments(
            "an address as the author",
            meta("article:author", "https://www.facebook.com/coastgazette"),
            "<span class=author-name>Ann Lee</span>",
            "Ann Lee"),
        arguments("the library's order", meta("citation_author", "Lee, Ann"), "", "Ann Lee"),
        arguments(
            "minutes to read in the preview card",
            meta("twitter:label1", "Est. reading time") + meta("twitter:data1", "12 minutes"),
            "<span class=author-name>Ann Lee</span>",
            "Ann Lee"),
        arguments(
            "the writer in the preview card",
            meta("twitter:label1", "Written by") + meta("twitter:data1", "Ann Lee"),
            "",
            "Ann Lee"),
        arguments("rel", "", "<p>by <a rel=author href=/x>Ann Lee</a></p>", "Ann Lee"),
        arguments(
            "itemprop with a name within",
            "",
            "<div itemprop=author itemscope>Words by <b itemprop=name>Ann Lee</b>, 3 May</div>",
            "Ann Lee"),
        arguments(
            "a class and what surrounds it",
            "",
            "<div class=byline><span class=authorText>Ann Lee</span> · Coast Gazette · Posted: Oct 14, 2022</div>",
            "Ann Lee"),
        arguments(
            "a link to the author's page",
            "",
            "<p>By <a href=/reporters/ann-lee>Ann Lee</a></p>",
            "Ann Lee"),
        arguments("a line", "", "<p>By Ann Lee and Bo Chan</p>", "Ann Lee; Bo Chan"),
        arguments(
            "a date before by", "", "<p>January 17, 2017 at 6:08 PM ET by Ann Lee</p>", "Ann Lee"),
        arguments(
            "a label above the name", "", "<div>Article by</div><div>Ann Lee</div>", "Ann Lee"),
        arguments(
            "the reviewer is no author",
            "",
            "<p class=reviewer-byline>Reviewed by Bo Chan</p><p class=author-name>Ann Lee</p>",
            "Ann Lee"),
        arguments(
            "commenters are no authors",
            "",
            "</article><div class=comments><span class=comment-author>Bo Chan</span></div>",
            ""),
        arguments(
            "JSON-LD puts the name into a name",
            ld("{\"@type\":\"Person\",\"name\":{\"@type\":\"Person\",\"name\":\"Ann Lee\"}}"),
            "",
            "Ann Lee"),
        arguments(
            "JSON-LD has lists in lists",
            ld(
                "[[{\"@type\":\"Person\",\"name\":\"Ann Lee\"}],{\"@list\":[{\"name\":\"Bo Chan\"}]}]"),
            "",
            "Ann Lee; Bo Chan"),
        arguments(
            "JSON-LD tells a name's halves",
            ld(
                "[{\"givenName\":\"Ann\",\"familyName\":\"Lee\"},{\"givenName\":\"太郎\",\"familyName\":\"山田\"}]"),
            "",
            "Ann Lee; 山田 太郎"),
        arguments(
            "the outlet is declared, a person seen in a line",
            meta("dc.creator", "Coast Courier") + meta("og:site_name", "Coast Courier"),
            "<p>By Ann Lee</p>",
            "Ann Lee"),
        arguments(
            "the writer of a card below",
            "",
            "<div class=byline>By Ann Lee</div><aside class=more><article><h4><a href=/x>Gulls return to the quay</a></h4><div class=byline>By Bo Chan</div></article></aside>",
            "Ann Lee"),
        arguments(
            "whose post is embedded",
            "",
            "<p>By Ann Lee</p><div class=tweet><span class=tweet-author-name>Bo Chan</span> Ours again.</div>",
            "Ann Lee"),
        arguments(
            "who is cited",
            "",
            "<p>Source: <cite><span class=author>Bo Chan</span>, The harbour book</cite></p>",
            ""),
        arguments(
            "a link to a column within a sentence",
            "",
            "<p>The queue is long, and <a href=/columnist/lee/2024/04/queues/>a few ways to get aboard</a> may help those who must cross the bay on Friday without missing the last boat.</p>",
            ""),
        arguments(
            "the author's box has a linked heading",
            "",
            "<div class=author-box><h3><a href=/authors/ann-lee>Ann Lee</a></h3></div>",
            "Ann Lee"),
        arguments(
            "an agency is no author",
            ld("{\"@type\":\"Organization\",\"name\":\"Reuters\"}"),
            "",
            ""));
  }

  static Stream<Arguments> japaneseHabits() {
    return Stream.of(
        arguments("記者の行", "<p>記者 山田太郎</p>", "山田太郎"),
        arguments("名前と記者", "<p>山田太郎記者</p>", "山田太郎"),
        arguments("文・", "<p>文・山田太郎</p>", "山田太郎"),
        arguments("著者：と日付", "<p>2024年4月12日 著者：山田太郎</p>", "山田太郎"),
        arguments("編集委員", "<p>編集委員 山田太郎</p>", "山田太郎"),
        arguments("角括弧", "<p>[山田太郎，ナミカゼ]</p>", "山田太郎; ナミカゼ"),
        arguments("class の名", "<span class='writer writer-name'>《KT》</span>", "KT"),
        arguments("書いた人", "<h4>この記事を書いた人</h4><p>山田太郎（やまだ・たろう）</p>", "山田太郎"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("habits")
  void findsWhoWroteTheStory(String habit, String head, String besideTheHeadline, String authors) {
    assertThat(authors(InventedPages.english(head, besideTheHeadline)))
        .as(habit)
        .isEqualTo(authors);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("japaneseHabits")
  void findsWhoWroteTheJapaneseStory(String habit, String besideTheHeadline, String authors) {
    assertThat(authors(InventedPages.japanese("", besideTheHeadline))).as(habit).isEqualTo(authors);
  }

  @ParameterizedTest
  @MethodSource("signedStories")
  void findsWhoSignedTheStory(String habit, String story, String authors, String agency) {
    Article article = InventedPages.japanese("", "", story);
    assertThat(authors(article)).as(habit).isEqualTo(authors);
    assertThat(article.agency() == null ? "" : article.agency()).as(habit).isEqualTo(agency);
  }

  static Stream<Arguments> signedStories() {
    return Stream.of(
        arguments("末尾の括弧", JAPANESE + "<p>（山田太郎）</p>", "山田太郎", ""),
        arguments("末尾の注", JAPANESE + "<p>（敬称略）</p>", "", ""),
        arguments("冒頭の墨付き括弧", JAPANESE.replaceFirst("<p>", "<p>【ワシントン＝山田太郎】"), "山田太郎", ""),
        arguments("末尾の通信社", JAPANESE.replaceFirst("要る。", "要る。（共同）"), "", "共同"),
        arguments("冒頭の通信社", JAPANESE.replaceFirst("<p>", "<p>【ロンドン共同】"), "", "共同"));
  }

  @ParameterizedTest
  @MethodSource("agencies")
  void anAgencyIsAFieldOfItsOwn(String habit, String head, String agency) {
    assertThat(InventedPages.english(head, "").agency()).as(habit).isEqualTo(agency);
  }

  static Stream<Arguments> agencies() {
    return Stream.of(
        arguments("JSON-LD", ld("{\"@type\":\"Organization\",\"name\":\"Reuters\"}"), "Reuters"),
        arguments("staff", meta("author", "AP Staff"), "AP"),
        arguments("beside a person", ld("[{\"name\":\"Ann Lee\"},{\"name\":\"AFP\"}]"), "AFP"));
  }

  private static String ld(String author) {
    return "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":"
        + author
        + ",\"publisher\":{\"@type\":\"Organization\",\"name\":\"Coast Gazette\"}}</script>";
  }

  private static String meta(String name, String content) {
    return "<meta name='" + name + "' content='" + content + "'>";
  }

  private static String authors(Article article) {
    return String.join("; ", article.authors());
  }
}
