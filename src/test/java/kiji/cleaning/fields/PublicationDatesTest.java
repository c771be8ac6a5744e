package kiji.cleaning.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.OffsetDateTime;
import java.util.stream.Stream;
import kiji.article.Article;
import kiji.cleaning.InventedPages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Where sites tell when a story was published, and what moment that is.
class PublicationDatesTest {
  static Stream<Arguments> habits() {
    return Stream.of(
        arguments(
            "JSON-LD with an offset",
            ld("2024-04-12T18:30:00+09:00"),
            "",
            "2024-04-12T18:30+09:00"),
        arguments(
            "JSON-LD before a meta element",
            ld("2024-04-12T18:30:00+02:00") + meta("article:published_time", "2024-04-13"),
            "",
            "2024-04-12T18:30+02:00"),
        arguments(
            "JSON-LD names the day, a meta element the time",
            ld("2024-04-12") + meta("date", "2024-04-12T18:30:00+02:00"),
            "",
            "2024-04-12T18:30+02:00"),
        arguments(
            "UTC for machines, the outlet's clock for readers",
            ld("2024-04-13T04:30:00Z"),
            "<time>April 12, 2024 at 11:30 p.m.</time>",
            "2024-04-12T23:30-05:00"),
        arguments(
            "another time on the page is no clock",
            ld("2024-04-13T04:30:00Z"),
            "<time>April 12, 2024 at 11:47 p.m.</time>",
            "2024-04-13T04:30Z"),
        arguments(
            "a meta element",
            meta("article:published_time", "2024-04-12T09:30:00Z"),
            "",
            "2024-04-12T09:30Z"),
        arguments(
            "a meta element with value",
            "<meta name=pubdate value='2024-04-12'>",
            "",
            "2024-04-12T00:00Z"),
        arguments(
            "a marked time",
            "",
            "<time itemprop=datePublished datetime='2024-04-12T18:30:00+01:00'>x</time>",
            "2024-04-12T18:30+01:00"),
        arguments("a line below the headline", "", "<p>April 12, 2024</p>", "2024-04-12T00:00Z"),
        arguments(
            "a labelled line",
            "",
            "<p>Published: 12 April 2024, 18:30 BST</p>",
            "2024-04-12T18:30+01:00"),
        arguments(
            "in Japanese, by the outlet's zone",
            canonical("https://namikaze.example.jp/1"),
            "<p>2024年4月12日 18時30分</p>",
            "2024-04-12T18:30+09:00"),
        arguments(
            "an era",
            canonical("https://namikaze.example.jp/1"),
            "<p>令和六年四月十二日</p>",
            "2024-04-12T00:00+09:00"),
        arguments(
            "the day first, as in Britain",
            canonical("https://coast.example.co.uk/1"),
            "<p>03/04/2024</p>",
            "2024-04-03T00:00+01:00"),
        arguments(
            "the month first elsewhere",
            canonical("https://coast.example.com/1"),
            "<p>03/04/2024</p>",
            "2024-03-04T00:00Z"),
        arguments(
            "the address alone",
            canonical("https://coast.example.com/2024/04/12/seal"),
            "",
            "2024-04-12T00:00Z"),
        arguments("the future is no date", meta("date", "2999-01-01"), "", null),
        arguments(
            "a clock that was never set is no date",
            ld("1970-01-01T09:00:00+09:00"),
            "<p>April 12, 2024</p>",
            "2024-04-12T00:00Z"),
        arguments(
            "the change stands first",
            "",
            "<p>Updated: April 14, 2024 9:00 a.m. Posted: April 12, 2024 7:30 a.m.</p>",
            "2024-04-12T07:30Z"),
        arguments(
            "the label behind the date, in Japanese",
            canonical("https://namikaze.example.jp/1"),
            "<p>2024年4月14日 更新　2024年4月12日 公開</p>",
            "2024-04-12T00:00+09:00"),
        arguments(
            "a manuscript's dates",
            "",
            "<ul><li>Received: 14 May 2022</li><li>Accepted: 16 December 2022</li><li>Published: 2 January 2023</li></ul>",
            "2023-01-02T00:00Z"),
        arguments(
            "a label on a line of its own",
            "",
            "<dl><dt>Last modified</dt><dd>14 April 2024</dd><dt>Released</dt><dd>12 April 2024</dd></dl>",
            "2024-04-12T00:00Z"),
        arguments("nothing but a reader's date", "", "<p>Accessed: 12 April 2024</p>", null),
        arguments(
            "a sentence of the story tells of another day",
            "",
            "<p>The ramp was built on 3 June 1957 by men who had never seen the sea.</p>",
            null),
        arguments(
            "a sentence about the page",
            "",
            "<p>This article was first published by the harbour office on 12 April 2024.</p>",
            "2024-04-12T00:00Z"),
        arguments(
            "a comment's",
            "",
            "<div class=comments><div class=comment><time datetime=2025-01-01>1 January 2025</time><p>Nice.</p></div></div>",
            null),
        arguments(
            "another story's, on a card",
            "",
            "<section><article><time datetime=2025-03-05>March 5, 2025</time><h3><a href=/z>Another story</a></h3></article></section>",
            null),
        arguments(
            "when the page was built, though the day is shown",
            meta("last-modified", "25 May, 2024 0407hrs IST"),
            "<div>12 Apr, 2024, 10.34PM IST</div>",
            "2024-04-12T22:34+05:30"),
        arguments(
            "when the page was built, where nothing else stands",
            meta("last-modified", "25 May, 2024 0407hrs IST"),
            "",
            "2024-05-25T04:07+05:30"),
        arguments(
            "the same clock with two offsets, one of the outlet's country",
            canonical("https://namikaze.example.jp/1")
                + meta("article:published_time", "2024-04-12T09:30:00Z"),
            "<time datetime='2024-04-12T09:30:00+09:00'>9:30</time>",
            "2024-04-12T09:30+09:00"),
        arguments(
            "the day first, by the page's language",
            meta("og:locale", "en_GB") + canonical("https://coast.example.com/1"),
            "<p>03/04/2024</p>",
            "2024-04-03T00:00+01:00"),
        arguments(
            "the article that the page is about among several in its data",
            "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Gulls return\",\"datePublished\":\"2020-01-01\"},{\"@type\":\"NewsArticle\",\"headline\":\"Seal keeps ferry in port\",\"datePublished\":\"2024-04-12\"}]}</script>",
            "",
            "2024-04-12T00:00Z"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("habits")
  void findsWhenTheStoryWasPublished(
      String habit, String head, String beside, @Nullable String expected) {
    OffsetDateTime date = InventedPages.english(head, beside).publishedAt();
    assertThat(date == null ? null : date.toString()).as(habit).isEqualTo(expected);
  }

  static Stream<Arguments> updates() {
    return Stream.of(
        arguments(
            "JSON-LD",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-04-12T08:00:00+09:00\",\"dateModified\":\"2024-04-13T09:00:00+09:00\"}</script>",
            "2024-04-13T09:00+09:00"),
        arguments(
            "a meta element",
            meta("article:modified_time", "2024-04-13T09:00:00+09:00"),
            "2024-04-13T09:00+09:00"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("updates")
  void findsWhenTheStoryWasChanged(String habit, String head, String expected) {
    Article article = InventedPages.english(head, "");
    assertThat(article.updatedAt()).as(habit).isEqualTo(OffsetDateTime.parse(expected));
  }

  private static String ld(String published) {
    return "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\""
        + published
        + "\"}</script>";
  }

  private static String meta(String name, String content) {
    return "<meta name='" + name + "' content='" + content + "'>";
  }

  private static String canonical(String url) {
    return "<link rel=canonical href='" + url + "'>";
  }
}
