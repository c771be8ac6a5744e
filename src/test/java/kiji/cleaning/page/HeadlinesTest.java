package kiji.cleaning.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import kiji.cleaning.wording.Titles;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// How sites name a story in several places, and which name is its headline. All titles are
/// invented.
class HeadlinesTest {
  private static final String SITE = "<meta property=og:site_name content='Coast Gazette'>";

  static Stream<Arguments> habits() {
    return Stream.of(
        arguments(
            "h1 that the title repeats wins over og:title",
            title("Seal keeps ferry in port | Coast Gazette")
                + og("You will not believe this seal")
                + h1("Seal keeps ferry in port"),
            "Seal keeps ferry in port"),
        arguments(
            "the only h1 wins over titles for search engines",
            title("Ferry delays 2025: keeps in port by seal")
                + og("Ferry delays 2025: keeps in port by seal")
                + h1("Seal keeps morning ferry in port"),
            "Seal keeps morning ferry in port"),
        arguments(
            "an only h1 without a word in common is a section",
            title("Seal keeps ferry in port")
                + og("Seal keeps ferry in port")
                + h1("Our daily stories"),
            "Seal keeps ferry in port"),
        arguments(
            "an h1 that is the site's name",
            title("Seal keeps ferry in port - Coast Gazette") + h1("Coast Gazette"),
            "Seal keeps ferry in port"),
        arguments(
            "a site's name that only h1 and title tell",
            "<title>Seal keeps the morning ferry in port - Harbour Notes</title>"
                + h1("Harbour Notes"),
            "Seal keeps the morning ferry in port"),
        arguments(
            "a blog's name in front, told by h1 and og:title",
            "<title>Harbour Notes: Seal keeps ferry in port</title>"
                + og("Seal keeps ferry in port")
                + h1("Harbour Notes"),
            "Seal keeps ferry in port"),
        arguments(
            "a kicker in the h1",
            title("Seal keeps ferry in port")
                + og("Seal keeps ferry in port")
                + h1("Harbours <b>Seal keeps ferry in port</b>"),
            "Seal keeps ferry in port"),
        arguments(
            "capitals in the h1",
            title("Seal keeps ferry in port")
                + og("Seal keeps ferry in port")
                + h1("SEAL KEEPS FERRY IN PORT"),
            "Seal keeps ferry in port"),
        arguments(
            "a date behind the other titles",
            title("古い灯台を来春から公開へ（2024年4月12日）") + og("古い灯台を来春から公開へ（2024年4月12日）") + h1("古い灯台を来春から公開へ"),
            "古い灯台を来春から公開へ"),
        arguments(
            "the headline is an h2",
            "<title>Harbour Notes » Archive » Seal keeps ferry in port</title><h2>Seal keeps ferry in port</h2>",
            "Seal keeps ferry in port"),
        arguments(
            "JSON-LD writes entities",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Seal &amp;amp; ferry &#8216;at peace&#8217;\"}</script>"
                .replace("&amp;amp;", "&amp;"),
            "Seal & ferry ‘at peace’"),
        arguments(
            "made longer for search engines, short for sharing",
            title("Seal keeps ferry in port on Monday as passengers of Sarne line wait")
                + og("Seal keeps ferry in port on Monday")
                + h1("Seal keeps ferry in port on Monday as passengers of Sarne line wait"),
            "Seal keeps ferry in port on Monday"),
        arguments(
            "a sign to copy the link by",
            title("Seal keeps ferry in port")
                + h1("Seal keeps ferry in port<a class=headerlink href=#x>¶</a>"),
            "Seal keeps ferry in port"),
        arguments(
            "a badge in the h1",
            "<title>古い灯台を来春から公開へ</title>" + h1("古い灯台を来春から公開へ<span class=x>会員限定</span>"),
            "古い灯台を来春から公開へ"),
        arguments(
            "an element of the h1 that is no badge",
            title("Seal keeps ferry in new port") + h1("Seal keeps ferry in <b>new port</b>"),
            "Seal keeps ferry in new port"),
        arguments(
            "a subtitle in the h1, left out for sharing",
            title("Seal keeps ferry in port")
                + og("Seal keeps ferry in port")
                + h1("Seal keeps ferry in port <span class=subtitle>Passengers drink tea</span>"),
            "Seal keeps ferry in port"),
        arguments(
            "a subtitle that belongs to the headline",
            title("Seal keeps ferry in port: a day of tea (1/2)")
                + og("Seal keeps ferry")
                + h1("Seal keeps ferry in port: <span class=subtitle>a day of tea</span> (1/2)"),
            "Seal keeps ferry in port: a day of tea (1/2)"),
        arguments(
            "cut short for sharing",
            title("Seal keeps ferry in port on Monday")
                + og("Seal keeps ferry in…")
                + h1("Seal keeps ferry in port on Monday"),
            "Seal keeps ferry in port on Monday"),
        arguments(
            "cut short within a word",
            "<title>Harbour</title>"
                + og("Seal keeps ferry in port on Mon")
                + "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"Seal keeps ferry in port on Monday\"}</script>",
            "Seal keeps ferry in port on Monday"),
        arguments(
            "nobody gave the page a title",
            "<title>Untitled Document</title>" + h1("Seal keeps ferry in port"),
            "Seal keeps ferry in port"),
        arguments(
            "a portal names the outlet it took the story from",
            "<title>古い灯台を来春から一般に公開へ（灘浜日報） - Coast Gazette</title>",
            "古い灯台を来春から一般に公開へ"),
        arguments(
            "a path in front",
            "<title>Coast Gazette » Sea » Seal keeps ferry in port</title>",
            "Seal keeps ferry in port"),
        arguments(
            "the writer and his title behind",
            "<title>古い灯台を来春から公開へ</title>" + h1("古い灯台を来春から公開へ　編集委員 桐山大樹"),
            "古い灯台を来春から公開へ"),
        arguments(
            "a meta element that says value for content",
            "<title>Harbour</title><meta property=og:title value='Seal keeps ferry in port'>",
            "Seal keeps ferry in port"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("habits")
  void choosesTheHeadline(String habit, String page, String expected) {
    PageHead head = PageHead.of(Jsoup.parse(SITE + page));
    assertThat(Headlines.of(head, Outlets.titleTails(head, null, null)))
        .as(habit)
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "bar; Seal keeps ferry in port | Coast Gazette; Seal keeps ferry in port",
        "dash; Seal keeps ferry in port - Coast Gazette; Seal keeps ferry in port",
        "full-width bar; 古い灯台を公開へ｜浜風新聞デジタル; 古い灯台を公開へ",
        "full-width colon; 古い灯台を公開へ：浜風新聞デジタル; 古い灯台を公開へ",
        "half-width colon; 古い灯台を公開へ:浜風新聞デジタル; 古い灯台を公開へ",
        "bracket behind; 古い灯台を公開へ【浜風新聞】; 古い灯台を公開へ",
        "bracket in front; 【浜風新聞】古い灯台を公開へ; 古い灯台を公開へ",
        "name in front; 浜風新聞｜古い灯台を公開へ; 古い灯台を公開へ",
        "section before the name; Seal keeps ferry in port | News | Coast Gazette; Seal keeps ferry in port",
        "two sections before the name; Seal keeps ferry in port | Sea | News | Coast Gazette; Seal keeps ferry in port",
        "sections before the name; 古い灯台を来年の春から公開へ - ニュース・社会 - 浜風新聞; 古い灯台を来年の春から公開へ",
        "a section in front; 社会 | 古い灯台を来年の春から公開へ | 浜風新聞; 古い灯台を来年の春から公開へ",
        "a part of a series; Seal keeps ferry in port | Part 2 | Coast Gazette; Seal keeps ferry in port | Part 2",
        "a dash and a word of its own; Seal keeps ferry in port - again - Coast Gazette; Seal keeps ferry in port - again",
        "what is in brackets; 古い灯台を来年の春から公開へ（写真）｜浜風新聞; 古い灯台を来年の春から公開へ（写真）",
        "domain; Seal keeps ferry in port | coastgazette.example; Seal keeps ferry in port",
        "a dash of its own; Ferry – and seal – in port; Ferry – and seal – in port",
        "a colon of its own; Ferry: a seal's view; Ferry: a seal's view",
        "a label that is not the site; 【速報】古い灯台を公開へ; 【速報】古い灯台を公開へ",
        "a label that begins as the site does; 【浜風】古い灯台を公開へ; 【浜風】古い灯台を公開へ",
        "the subject begins as the site does; Coast Gazette reader: a portrait; Coast Gazette reader: a portrait",
      })
  void takesTheSitesNameOff(String habit, String title, String expected) {
    List<String> names = List.of("Coast Gazette", "浜風新聞デジタル", "浜風新聞", "coastgazette.example");
    assertThat(Titles.site(title, Titles.keys(names))).as(habit).isEqualTo(expected);
  }

  private static String title(String text) {
    return "<title>" + text + "</title>";
  }

  private static String og(String text) {
    return "<meta property=og:title content='" + text + "'>";
  }

  private static String h1(String text) {
    return "<h1>" + text + "</h1>";
  }
}
