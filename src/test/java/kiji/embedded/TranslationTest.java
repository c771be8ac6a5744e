package kiji.embedded;

import static kiji.embedded.SmallIndex.article;
import static kiji.embedded.SmallIndex.request;
import static kiji.embedded.SmallIndex.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kiji.engine.Matching;
import kiji.engine.SearchRequest;
import kiji.query.SearchQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Searching in one language and finding articles in the other, with what ships with Kiji alone.
class TranslationTest {
  private static SmallIndex index;

  @BeforeAll
  static void index() throws IOException {
    index =
        SmallIndex.of(
            article("ja-quake", "能登半島で地震", "能登半島で強い地震があり、津波警報が出た。"),
            article(
                "en-quake", "Strong quake hits coast", "An earthquake shook the coast at night."),
            article("ja-bank", "日本銀行が利上げ", "日銀は金融政策決定会合で利上げを決めた。"),
            article("en-bank", "Rates rise", "The Bank of Japan raised interest rates on Friday."),
            article("ja-river", "川の土手を直す", "日本の川の土手の工事が始まった。"),
            article("en-river", "Work done", "Workers in Japan repaired the bank of a river."),
            article("ja-name", "カーショウ投手が引退", "カーショウ投手が今季で引退する。"),
            article(
                "en-name", "Veteran retires", "The pitcher Kershaw will retire after this season."),
            article("ja-town", "町の祭り", "町の広場で祭りが開かれた。"),
            article("ja-read", "霧島で山開き", "霧島の山開きに大勢の登山者が集まった。"),
            article("en-read", "Season opens", "Hikers gathered at Kirishima for the season."),
            article("ja-joined", "大会が始まる", "チャンピオンズカップが始まった。"),
            article("ja-parted", "食器の店", "カップを売る店が開いた。"));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "earthquake, ja-quake",
    "地震, en-quake",
    "日銀, en-bank",
    "Kershaw, ja-name",
    "カーショウ, en-name",
    "Kirishima, ja-read",
    "霧島, en-read",
    "Champions Cup, ja-joined"
  })
  void findsTheOtherLanguageToo(String typed, String other) {
    assertThat(translated(words(typed))).contains(other);
    assertThat(asTyped(words(typed))).doesNotContain(other);
  }

  @Test
  void aNameIsTranslatedWholeAndNotPieceByPiece() throws IOException {
    try (SmallIndex names =
        SmallIndex.of(
            article(
                "mason", "Mason mends a wall", "The mason mends. A mason and a hill. The hill."),
            article("name", "Mason Hill signs", "The pitcher Mason Hill has signed for a year."),
            article("hills", "Hills are green", "The hills and a hill by the sea."))) {
      assertThat(SmallIndex.ids(names.search(asked(words("メイソン・ヒル"))))).startsWith("name");
      assertThat(names.search(asked(words("メイソン・ヒル"))).translations()).contains("mason", "hill");
      assertThat(names.search(asked(words("メイサン・ヒール"))).translations())
          .as("a part is heard less surely where the other confirms it")
          .contains("mason", "hill");
    }
  }

  @ParameterizedTest
  @CsvSource({"Daniel Carter", "daniel carter"})
  void aNameOfTwoWordsIsFoundWithAndWithoutADot(String typed) throws IOException {
    try (SmallIndex names =
        SmallIndex.of(
            article("dot", "選手が来日", "ダニエル・カーター選手が来日した。"),
            article("one", "試合", "ダニエルカーターが試合に出た。"),
            article("other", "荷車", "カーターという荷車の話。"))) {
      assertThat(SmallIndex.ids(names.search(asked(words(typed.split(" ", -1))))))
          .contains("dot", "one");
    }
  }

  @Test
  void aNameBeforeItsTitleIsNoWordWithoutIt() throws IOException {
    try (SmallIndex rice =
        SmallIndex.of(
            article(
                "crops", "Rice crops fail", "Farmers grow rice. The rice of this year is poor."),
            article(
                "rice", "Visit to Moscow", "The secretary of state, Condoleezza Rice, arrived."),
            article("other", "Talks go on", "The secretary of state spoke of the talks."))) {
      assertThat(SmallIndex.ids(rice.search(served("ライス国務長官"))))
          .startsWith("rice")
          .doesNotContain("crops");
    }
  }

  @Test
  void whatSoundsLikeANameAndIsNoneIsNotSearched() throws IOException {
    try (SmallIndex common =
        SmallIndex.of(
            article("gone", "All is gone", "The boats have gone, and the fish have gone too."),
            article("swift", "Swift work", "The tailor did swift work, as swift as ever."),
            article("carlos", "A visit", "He met Carlos there, and Carlos sang."))) {
      assertThat(common.search(asked(words("カルロス・ゴーン"))).translations()).doesNotContain("gone");
      assertThat(common.search(asked(words("テイラー・スウィフト"))).translations()).isEmpty();
    }
    try (SmallIndex common =
        SmallIndex.of(
            article("geiger", "線量を測る", "ガイガーカウンターで線量を測る。ガイガー計が売れた。"),
            article("person", "店の方", "店の方が方々に話した。"))) {
      assertThat(common.search(asked(words("Lady", "Gaga"))).translations()).isEmpty();
    }
  }

  @Test
  void aNameTypedWithoutADotIsFoundInItsParts() throws IOException {
    try (SmallIndex names =
        SmallIndex.of(
            article("name", "A song", "The singer Daniel Carter sang."),
            article("cart", "A cart", "Daniel and a cart. A carter came."))) {
      assertThat(SmallIndex.ids(names.search(asked(words("ダニエルカーター"))))).startsWith("name");
      assertThat(SmallIndex.ids(names.search(asked(words("ダニエル・カーター"))))).startsWith("name");
    }
    try (SmallIndex names =
        SmallIndex.of(article("one", "新作", "監督のティムバートンが来日した。"), article("other", "道", "道の話。"))) {
      assertThat(SmallIndex.ids(names.search(asked(words("Tim", "Burton"))))).contains("one");
    }
  }

  @Test
  void capitalsThatAreNoSmallWordAreNotTranslatedAsOne() throws IOException {
    try (SmallIndex us =
        SmallIndex.of(article("us", "米が発表", "米国の発表。米の決定。"), article("we", "私たちの町", "私たちの町。"))) {
      assertThat(SmallIndex.ids(us.search(asked(words("US"))))).containsExactly("us");
    }
  }

  @Test
  void takesTheLongestPieceThatIsKnown() {
    assertThat(asTyped(words("Bank", "of", "Japan"))).doesNotContain("ja-bank");
    assertThat(translated(words("Bank", "of", "Japan"))).contains("ja-bank", "en-bank");
    assertThat(translated(words("Bank", "of", "Japan"))).doesNotContain("ja-river");
  }

  @Test
  void findsByWhatNeighboursAreInTheOtherLanguage() {
    assertThat(translated(words("earthquake", "tsunami", "warning"))).startsWith("ja-quake");
  }

  @Test
  void marksTheWordsOfTheOtherLanguage() {
    var results = index.search(asked(words("earthquake")));
    var japanese =
        results.hits().stream()
            .filter(hit -> hit.article().id().value().equals("ja-quake"))
            .findFirst()
            .orElseThrow();

    assertThat(SmallIndex.marked(japanese).getFirst()).contains("[地震]");
    assertThat(SmallIndex.marked(japanese.title())).isEqualTo("能登半島で[地震]");
  }

  @Test
  void tellsWhatWasSearched() {
    assertThat(index.search(asked(words("earthquake"))).translations()).contains("地震");
    assertThat(index.search(request(words("earthquake"))).translations()).isEmpty();
    assertThat(index.search(asked(words("ぴよぴよ"))).translations()).isEmpty();
  }

  @Test
  void asksOnlyForWordsThatTheArchiveHas() {
    assertThat(index.search(asked(words("prime", "minister"))).translations()).isEmpty();
  }

  @Test
  void findsACompoundByTheWordsInIt() {
    assertThat(index.search(asked(words("津波地震"))).translations()).contains("earthquake");
  }

  @Test
  void leavesQuotesAndExactWordsAsTheyAre() {
    assertThat(translated(new SearchQuery.Word("earthquake", true))).containsExactly("en-quake");
    assertThat(translated(new SearchQuery.Phrase("Bank of Japan", 0))).containsExactly("en-bank");
  }

  @Test
  void ranksTheArticleThatSaysItHigherThanOneWithAWordOfIt() {
    SearchRequest any = asked(words("Bank", "of", "Japan")).withMatching(Matching.ANY);

    assertThat(SmallIndex.ids(index.search(any)).subList(0, 2))
        .containsExactlyInAnyOrder("ja-bank", "en-bank");
  }

  private static List<String> translated(SearchQuery query) {
    return SmallIndex.ids(index.search(asked(query)));
  }

  /// Without synonyms, some of which are words of the other language.
  private static List<String> asTyped(SearchQuery query) {
    return SmallIndex.ids(index.search(request(query).withExpand(false)));
  }

  /// In the step that the box would take.
  private static SearchRequest served(String typed) {
    return request(words(typed)).withTranslate(true);
  }

  private static SearchRequest asked(SearchQuery query) {
    return request(query).withTranslate(true).withMatching(Matching.ALL);
  }
}
