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
        arguments("the future is no date", meta("date", "2999-01-01"), "", null));
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
