package kiji.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.Function;
import java.util.stream.Stream;
import kiji.article.Article;
import kiji.article.Language;
import kiji.cleaning.InventedPages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Where sites tell section, outlet, address, summary, image and language.
class ArticleFieldsTest {
  private static final String PUBLISHER =
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"image\":[{\"url\":\"https://coast.example.com/seal.jpg\"}],\"description\":\"A seal slept.\",\"articleSection\":\"Harbours\",\"publisher\":{\"name\":\"Coast Gazette\"}}</script>";
  private static final String PATH =
      "<script type=application/ld+json>{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"name\":\"Home\"},{\"item\":{\"name\":\"Harbours\"}},{\"name\":\"Seal keeps ferry in port\"}]}</script>";

  static Stream<Arguments> habits() {
    return Stream.of(
        field(
            "section, meta element",
            meta("article:section", "Harbours"),
            Article::section,
            "Harbours"),
        field("section, JSON-LD", PUBLISHER, Article::section, "Harbours"),
        field(
            "section, first of many",
            meta("article:section", "Harbours, Seals, Ferries"),
            Article::section,
            "Harbours"),
        field(
            "section, no address",
            meta("article:section", "https://coast.example.com/h") + PUBLISHER,
            Article::section,
            "Harbours"),
        field("section, JSON-LD's path", PATH, Article::section, "Harbours"),
        field(
            "outlet's name",
            meta("og:site_name", "Coast Gazette"),
            a -> a.outlet().name(),
            "Coast Gazette"),
        field("outlet's name in JSON-LD", PUBLISHER, a -> a.outlet().name(), "Coast Gazette"),
        field(
            "a slogan for a name",
            meta("og:site_name", "News, weather, tides and everything that seals do - Coast")
                + PUBLISHER,
            a -> a.outlet().name(),
            "Coast Gazette"),
        field(
            "outlet's domain",
            link("https://www.coast.example.co.uk/1"),
            a -> a.outlet().domain(),
            "coast.example.co.uk"),
        field(
            "outlet's id",
            link("https://www.coast-gazette.co.uk/1"),
            a -> a.outlet().id(),
            "coast-gazette"),
        field(
            "outlet by its host alone",
            link("https://www.coast.example.co.uk/1"),
            a -> a.outlet().name(),
            "coast.example.co.uk"),
        field(
            "canonical before og:url",
            link("https://coast.example.com/1") + meta("og:url", "https://coast.example.com/2"),
            Article::url,
            "https://coast.example.com/1"),
        field(
            "og:url",
            meta("og:url", "https://coast.example.com/2"),
            Article::url,
            "https://coast.example.com/2"),
        field("an address that is no web address", link("javascript:alert(1)"), Article::url, null),
        field(
            "description",
            meta("og:description", "A seal\n slept."),
            Article::description,
            "A seal slept."),
        field("description in JSON-LD", PUBLISHER, Article::description, "A seal slept."),
        field(
            "image",
            meta("og:image", "https://coast.example.com/a.jpg"),
            Article::imageUrl,
            "https://coast.example.com/a.jpg"),
        field(
            "image, relative",
            link("https://coast.example.com/1") + meta("og:image", "/a.jpg"),
            Article::imageUrl,
            "https://coast.example.com/a.jpg"),
        field(
            "image in JSON-LD",
            PUBLISHER,
            Article::imageUrl,
            "https://coast.example.com/seal.jpg"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("habits")
  void findsWhatStandsAroundTheStory(
      String habit,
      String head,
      Function<Article, @Nullable String> field,
      @Nullable String expected) {
    assertThat(field.apply(InventedPages.english(head, ""))).as(habit).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JA | 市は十日、灯台を公開すると発表した。",
        "JA | 第2回NHK杯 AKBが優勝、TVで生中継へ",
        "EN | The seal slept on the ramp and would not be moved.",
        "EN | The mayor of Kobe, who was born in 神戸, spoke of the sea.",
        "OTHER | 市政府十日宣布，明年春天起开放古老的灯塔，供市民参观。",
        "OTHER | 市政府十日宣布，明年春天起開放古老的燈塔，供市民參觀の。其後又表示門票免費，兒童須由成人陪同，每日限三十人。",
        "OTHER | 시는 내년 봄부터 오래된 등대를 일반에 공개한다고 밝혔다.",
        "OTHER | Le phoque dormait sur la rampe et ne voulait pas bouger du tout.",
        "OTHER | Der Seehund schlief auf der Rampe und wollte sich nicht bewegen lassen.",
        "OTHER | Тюлень спал на пандусе и не хотел уходить.",
      })
  void tellsTheLanguageByTheStory(Language expected, String story) {
    assertThat(Languages.of(story)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JA | ja | 議員報酬減額決定。特別職報酬等審議会答申案、全会一致可決。来年四月実施予定。",
        "JA | ja | 東京都、工事完了。都議会終了、他県就任式是正報告。我孫子市没収品説明。",
        "JA | '' | 東京都の都議会は他の都市とともに就任式の是正案、都税還付案、都立高校統合案、都営住宅改修案、都内道路拡幅案など全案可決。",
        "JA | '' | 横断歩道橋架替工事、本年度内竣工予定。県道転回広場、営業中。",
        "OTHER | zh-CN | 议员报酬减额决定。特别职报酬等审议会答申案，全会一致通过。",
        "OTHER | ja | 他们说这是我们的灯塔，明年春天也就开放了，供市民参观。",
        "JA | en | OpenHarbour社はHarbourCloud Enterprise Edition 2.0の提供を始めた。REST API、GraphQL、OAuth 2.0、OpenID Connect、Kubernetes Operatorに対応する。",
        "OTHER | zh | 他说，日本人常说「もったいない」，这是一个很难翻译的词。她也说，「いただきます」是饭前说的话，我们没有这样的说法。",
        "EN | en | Sarne Rovers 2 Dunmere 1, Port Mallow 0 Kittrick Athletic 0, Velden United 3 Marwick Town 3, Lindvale 1 Eastholm 4",
        "OTHER | en | Le phoque dormait sur la rampe et ne voulait pas bouger du tout, dit le maire de la ville dans une lettre.",
        "EN | fr | The seal slept on the ramp and would not be moved by anyone, said the mayor of the town.",
      })
  void whatThePageSaysDecidesWhereTheStoryLeavesItOpen(
      Language expected, String told, String story) {
    assertThat(Languages.of(story, told)).isEqualTo(expected);
  }

  private static Arguments field(
      String habit,
      String head,
      Function<Article, @Nullable String> field,
      @Nullable String expected) {
    return arguments(habit, head, field, expected);
  }

  private static String meta(String name, String content) {
    return "<meta property='" + name + "' content='" + content + "'>";
  }

  private static String link(String url) {
    return "<link rel=canonical href='" + url + "'>";
  }
}
