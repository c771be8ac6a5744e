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
