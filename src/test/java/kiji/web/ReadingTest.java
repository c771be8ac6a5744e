package kiji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.engine.Hit;
import kiji.web.api.Lead;
import kiji.web.edge.PercentEncoding;
import kiji.web.pages.ExampleSearches;
import kiji.web.pages.Paragraphs;
import kiji.web.request.WebLink;
import kiji.web.view.ArticlePage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How the web package reads and writes small things: encodings, addresses, leads.
class ReadingTest {
  @ParameterizedTest
  @CsvSource({
    "a%20b, a b, true", "a+b, a+b, true", "%E8%A8%98, 記, true", "%zz, %zz, false",
    "100%, 100%, false", "%E8%A8, \uFFFD, false", "%2, %2, false", "記%41, 記A, true",
    "%ff, \uFFFD, false", "%４１, %４１, false"
  })
  void readsPercentEncodingWithoutFailing(String raw, String text, boolean wellFormed) {
    assertThat(PercentEncoding.decodePath(raw))
        .isEqualTo(new PercentEncoding.Decoded(text, wellFormed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "a b&c=d?e#f/g%h+i", "髙島屋 𠮷野家", "\u0000\n\"<>"})
  void readsBackWhatItEncodes(String text) {
    String encoded = PercentEncoding.encode(text);

    assertThat(encoded).matches("[A-Za-z0-9._~%-]*");
    assertThat(PercentEncoding.decodePath(encoded).text()).isEqualTo(text);
    assertThat(PercentEncoding.decodeQuery(encoded).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a.example/x?y=1&z", "HTTPS://a.example", "https://日本.example/"})
  void linksToTheWeb(String address) {
    assertThat(WebLink.of(address)).hasValue(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " https://a.example",
        "data:text/html,x",
        "//a.example",
        "/x",
        "https:",
        "https:///x",
        "http:x",
        "ftp://a.example",
        "java\nscript:x",
        "https://a.example/a b",
        "vbscript:x",
        "file:///etc/passwd",
        ""
      })
  void linksToNothingElse(String address) {
    assertThat(WebLink.of(address)).isEmpty();
  }

  @Test
  void endsALeadWithASentenceWhereItCan() {
    String english = "One sentence here. ".repeat(20);
    String japanese = "これは一つの文です。".repeat(40);
    String endless = "語".repeat(500);

    assertThat(lead(english, Language.EN)).endsWith("here.").hasSizeBetween(200, 240);
    assertThat(lead(japanese, Language.JA)).endsWith("です。").hasSizeBetween(120, 130);
    assertThat(lead(endless, Language.JA)).endsWith("…").hasSize(131);
    assertThat(lead("Short.\n\nSecond paragraph.", Language.EN))
        .isEqualTo("Short. Second paragraph.");
    assertThat(lead("  \n ", Language.EN)).isNull();
  }

  @Test
  void knowsASubheadingByItsNeighbours() {
    String long1 = "A sentence that goes on for long enough to be a paragraph of its own, surely.";

    assertThat(Paragraphs.of(whole(long1 + "\n\nVolcano clause\n\n" + long1), List.of()))
        .extracting(ArticlePage.Paragraph::subheading)
        .containsExactly(false, true, false);
    assertThat(
            Paragraphs.of(whole(long1 + "\n\nIt ends here.\n\n" + long1 + "\n\nTokyo"), List.of()))
        .extracting(ArticlePage.Paragraph::subheading)
        .containsOnly(false);
    assertThat(Paragraphs.of(whole(long1 + "\n\nGoldfish\n\nCarp\n\n" + long1), List.of()))
        .extracting(ArticlePage.Paragraph::subheading)
        .containsOnly(false);
  }

  @Test
  void proposesNamesThatSeveralArticlesSpeakOf() {
    List<Article> articles =
        List.of(
            article(
                "Port Misora opens",
                "On Monday the mayor of Port Misora cut a ribbon.",
                Language.EN),
            article("A quiet day", "Ships passed Port Misora on Monday.", Language.EN),
            article("Nothing else", "Cats slept all Monday.", Language.EN),
            article("汐風新幹線が延伸", "試運転が始まった。", Language.JA),
            article("駅弁に新顔", "汐風新幹線の駅で売られる。", Language.JA));

    assertThat(ExampleSearches.in(articles)).containsExactly("汐風新幹線", "Port Misora");
  }

  private static Hit.Snippet whole(String body) {
    return new Hit.Snippet(body, List.of());
  }

  private static @Nullable String lead(String body, Language language) {
    return Lead.of(article("t", body, language));
  }

  private static Article article(String title, String body, Language language) {
    return Article.builder(new ArticleId("x"), title, body).language(language).build();
  }
}
