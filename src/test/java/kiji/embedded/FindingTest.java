package kiji.embedded;

import static kiji.embedded.SmallIndex.article;
import static kiji.embedded.SmallIndex.ids;
import static kiji.embedded.SmallIndex.request;
import static kiji.embedded.SmallIndex.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import kiji.engine.Matching;
import kiji.engine.SearchRequest;
import kiji.query.SearchQuery;
import kiji.query.SearchQuery.All;
import kiji.query.SearchQuery.Any;
import kiji.query.SearchQuery.In;
import kiji.query.SearchQuery.Not;
import kiji.query.SearchQuery.Phrase;
import kiji.query.SearchQuery.Prefix;
import kiji.query.SearchQuery.Word;
import kiji.query.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {
  @ParameterizedTest
  @CsvSource({
    "東, 東京で会議が開かれた。",
    "日東電工, 日東電工株式会社が新製品を発表した。",
    "コーラ, コカ・コーラの工場が完成した。",
    "高島屋, 髙島屋が新しい店を開く。",
    "髙島屋, 高島屋が新しい店を開く。",
    "𠮷野家, 𠮷野家で牛丼を食べた。",
    "吉野家, 𠮷野家で牛丼を食べた。",
    "バイオリン, ヴァイオリンの演奏会。",
    "ヴァイオリン, バイオリンの演奏会。",
    "サーバ, サーバーが止まった。",
    "サーバー, サーバが止まった。",
    "ハンカク, ﾊﾝｶｸの文字。",
    "ﾊﾝｶｸ, ハンカクの文字。",
    "FULL, ＦＵＬＬ幅の文字。",
    "国々, 國國の代表が集まる。",
    "國々, 国々の代表が集まる。",
    "斎藤, 齋藤知事が会見した。",
    "斉藤, 斎藤知事が会見した。",
    "安倍晋三, 安倍\u200B晋\u200B三元首相。",
    "雪, 大雪の影響で列車が遅れた。",
    "airline, Airlines cut their costs.",
    "costs, The airline counted the cost.",
    "Japan, Japan’s chips.",
    "two-nanometre, A two nanometre chip.",
    "iPhone15, The iPhone 15 is here.",
  })
  void findsWhatIsWrittenOtherwise(String typed, String text) throws IOException {
    try (SmallIndex index =
        SmallIndex.of(article("right", "", text), article("other", "", "無関係な話 unrelated story"))) {
      assertThat(index.find(typed)).containsExactly("right");
    }
  }

  @Test
  void oneKanjiDoesNotFindItsHomophones() throws IOException {
    try (SmallIndex index = SmallIndex.of(article("a", "", "よく見て歩く。"))) {
      assertThat(index.find("健")).isEmpty();
    }
  }

  @Test
  void aWordStandsAboveItsScatteredCharacters() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("scattered", "", "熱いお湯。力のある人。学のある人。熱と力と学と熱と力と学。"),
            article("word", "", "大学で熱力学の講義が始まる。来年から教員が増える予定だという。"))) {
      assertThat(index.find("熱力学").getFirst()).isEqualTo("word");
    }
  }

  @Test
  void wordsInTheTitleCountMore() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("body", "Nothing much", "Semiconductor plant opens today in town."),
            article("title", "Semiconductor plant", "It opens today in town, they say."))) {
      assertThat(index.find("semiconductor")).containsExactly("title", "body");
    }
  }

  @Test
  void theFormThatWasTypedStandsAboveOthersOfItsStem() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("arsenal", "", "Arsenal play well."),
            article("arsene", "", "Arsene plays well."))) {
      assertThat(index.find("arsene").getFirst()).isEqualTo("arsene");
      assertThat(index.find("arsenal").getFirst()).isEqualTo("arsenal");
    }
  }

  @Test
  void wordsThatSayLittleCountForLittle() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("little", "", "Which of the which of the way?"),
            article("much", "", "A harbour opened on Monday at noon."),
            article("more", "", "港の話"),
            article("yet", "", "町の話"),
            article("others", "", "雪の話"))) {
      assertThat(index.find("which", "of", "the", "harbour")).containsExactly("much");
      assertThat(index.find("which", "of", "the")).containsExactly("little");
    }
  }

  @Test
  void matchingSaysHowManyOfTheWordsMustBeThere() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("one", "", "alpha only"),
            article("two", "", "alpha beta"),
            article("three", "", "alpha beta gamma"))) {
      SearchRequest request = SmallIndex.request(words("alpha", "beta", "gamma"));
      assertThat(SmallIndex.ids(index.search(request.withMatching(Matching.ALL))))
          .containsExactly("three");
      assertThat(SmallIndex.ids(index.search(request.withMatching(Matching.MOST))))
          .containsExactly("three", "two");
      assertThat(SmallIndex.ids(index.search(request.withMatching(Matching.ANY))))
          .containsExactly("three", "two", "one");
    }
  }

  @Test
  void lightWordsLetNothingInAlone() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("light", "", "なぜ人は歩くのか、という本がある。"),
            article("verb", "", "市は祭りをすると発表した。"),
            article("right", "", "鯨が歌う理由を調べた。"),
            article("english", "", "Why would they do that to the bridge?"))) {
      assertThat(any(index, "なぜ鯨は歌うのか")).containsExactly("right");
      assertThat(any(index, "why", "the", "鯨")).containsExactly("right");
      assertThat(any(index, "why")).as("nothing else was typed").containsExactly("english");
      assertThat(any(index, "鯨を見学する")).containsExactly("right");
    }
  }

  @Test
  void aKanjiAmongOtherWordsLetsInNoWordThatItIsAPartOf() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("part", "", "航空会社と空港の話。"),
            article("word", "", "空が青い。"),
            article("both", "", "青い航空機。"))) {
      assertThat(any(index, "空の青さ", "理由")).doesNotContain("part");
      assertThat(any(index, "空の青さ", "理由")).contains("word");
      assertThat(index.find("空")).contains("part", "word", "both");
    }
  }

  @Test
  void aPlaceStaysTogetherWithWhatItIs() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(article("right", "", "渡瀬市で火事があった。"), article("name", "", "渡瀬の川で市が立った。"))) {
      assertThat(ids(index.search(request(words("渡瀬市")).withMatching(Matching.ALL))))
          .containsExactly("right");
      assertThat(any(index, "渡瀬市", "火事")).containsExactlyInAnyOrder("right", "name");
    }
  }

  @Test
  void piecesOfOneThingLetInOnlyTogether() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("name", "", "Maeve O'Neill spoke to the club."),
            article("o", "", "The O and the neill of it, o."),
            article("letter", "", "Plan o failed."),
            article("many", "", "12000人が集まった。"),
            article("person", "", "三人が泊まる。人は多い。"),
            article("number", "", "F-15 and flight 35 with an F."),
            article("plane", "", "An F-35 landed."))) {
      assertThat(any(index, "O'Neill")).doesNotContain("letter").contains("name");
      assertThat(any(index, "12000人", "祭り")).containsExactly("many");
      assertThat(any(index, "F-35", "雪")).contains("plane").doesNotContain("letter", "person");
    }
  }

  private static List<String> any(SmallIndex index, String... typed) {
    return ids(index.search(request(words(typed)).withMatching(Matching.ANY)));
  }

  @Test
  void matchingCountsTheWordsOfAJapaneseRun() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("half", "", "半導体の歴史を学ぶ。"), article("whole", "", "半導体の工場を建設する計画が発表された。"))) {
      SearchRequest request = SmallIndex.request(words("半導体工場建設"));
      assertThat(SmallIndex.ids(index.search(request.withMatching(Matching.ALL))))
          .containsExactly("whole");
      assertThat(SmallIndex.ids(index.search(request))).containsExactly("whole", "half");
    }
  }

  @Test
  void quotesFindTheWordsAsTheyStandOnly() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("a", "", "The file sharing service closed."),
            article("b", "", "They file for shares. Sharing a file is easy."),
            article("c", "", "東京都庁で会議。"),
            article("d", "", "京都と東京。髙島屋。"))) {
      assertThat(index.find(new Phrase("file sharing", 0))).containsExactly("a");
      assertThat(index.find(new Phrase("都庁で会議", 0))).containsExactly("c");
      assertThat(index.find(new Phrase("高島屋", 0))).isEmpty();
      assertThat(index.find(new Phrase("髙島屋", 0))).containsExactly("d");
    }
  }

  @Test
  void nearWordsMayHaveOthersBetween() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("near", "", "file quick sharing"),
            article("far", "", "file one two three four five six seven sharing"))) {
      assertThat(index.find(new Phrase("file sharing", 5))).containsExactly("near");
    }
  }

  @Test
  void plusFindsThisFormOnly() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("one", "", "A car in the street. サーバの話"),
            article("many", "", "Many cars. サーバーの話"))) {
      assertThat(index.find(new Word("car", true))).containsExactly("one");
      assertThat(index.find(new Word("cars", true))).containsExactly("many");
      assertThat(index.find(new Word("サーバ", true))).containsExactly("one");
    }
  }

  @Test
  void minusLeavesOut() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("tokyo", "", "東京都の雪"),
            article("kyoto", "", "京都の雪"),
            article("apple", "", "Apple pie and snow"))) {
      assertThat(index.find(all(words("雪"), new Not(words("京都"))))).containsExactly("tokyo");
      assertThat(index.find(new Not(words("apples")))).containsExactlyInAnyOrder("tokyo", "kyoto");
    }
  }

  @Test
  void beginningsFindWordsThatBeginSo() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("a", "", "semiconductors everywhere"),
            article("b", "", "a semi-final"),
            article("c", "", "セミナーを開く"))) {
      assertThat(index.find(new Prefix("semicon"))).containsExactly("a");
      assertThat(index.find(new Prefix("Semi"))).containsExactlyInAnyOrder("a", "b");
      assertThat(index.find(new Prefix("セミ"))).containsExactly("c");
    }
  }

  @Test
  void aBeginningOfThousandsOfWordsIsStillAnswered() throws IOException {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      body.append("word").append(i).append(' ');
    }
    try (SmallIndex index = SmallIndex.of(article("a", "", body.toString()))) {
      List<SearchQuery> many = Collections.nCopies(32, (SearchQuery) new Prefix("wo"));
      assertThat(index.find(new All(many))).containsExactly("a");
    }
  }

  @Test
  void fieldsLookInTheirTextOnly() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("title", "Goldfish", "about a pond"),
            article("body", "A pond", "about goldfish"))) {
      assertThat(index.find(new In(TextField.TITLE, words("goldfish")))).containsExactly("title");
      assertThat(index.find(new In(TextField.BODY, words("goldfish")))).containsExactly("body");
      assertThat(index.find(all(words("pond"), new In(TextField.TITLE, words("goldfish")))))
          .containsExactly("title");
    }
  }

  @Test
  void eitherOfTwoIsEnough() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("a", "", "alpha one"), article("b", "", "beta one"), article("c", "", "one"))) {
      assertThat(index.find(new Any(List.of(words("alpha"), words("beta")))))
          .containsExactlyInAnyOrder("a", "b");
      SearchRequest both =
          SmallIndex.request(all(words("one"), new Any(List.of(words("alpha"), words("beta")))))
              .withMatching(Matching.ALL);
      assertThat(SmallIndex.ids(index.search(both))).containsExactlyInAnyOrder("a", "b");
    }
  }

  @Test
  void neverFailsWhateverIsTyped() throws IOException {
    String manyKanji = "東京都知事選挙候補者一覧".repeat(40);
    try (SmallIndex index = SmallIndex.of(article("a", "東京", "東京の話 alpha"))) {
      for (String odd :
          List.of(
              "!!!",
              "",
              " ",
              "\uD800",
              "\uDC00x",
              "😀",
              "AND",
              "**",
              "*:*",
              "\u0000",
              manyKanji,
              "ー".repeat(300),
              "a".repeat(10_000),
              "々",
              "\u200B",
              "\u0301",
              "１２３４５６７８９０".repeat(30))) {
        for (SearchQuery query :
            List.of(
                new Word(odd, false),
                new Word(odd, true),
                new Phrase(odd, 0),
                new Phrase(odd, 5),
                new Prefix(odd),
                new Not(new Word(odd, false)),
                new In(TextField.TITLE, new Word(odd, false)),
                new SearchQuery.FromSource(odd),
                new SearchQuery.FromSite(odd),
                new SearchQuery.ByAuthor(odd),
                new Any(List.of()),
                new All(List.of()),
                all(words("alpha"), new Word(odd, false)))) {
          SearchRequest request = SmallIndex.request(query);
          for (Matching matching : Matching.values()) {
            assertThat(index.search(request.withMatching(matching)).partial()).isFalse();
          }
        }
      }
    }
  }

  @Test
  void deepTreesAndManyWordsAreAnswered() throws IOException {
    SearchQuery deep = words("alpha");
    for (int i = 0; i < 1000; i++) {
      deep = i % 2 == 0 ? new Not(deep) : new In(TextField.BODY, deep);
    }
    String[] many = new String[5000];
    Arrays.setAll(many, i -> "word" + i + "東京都" + i);
    try (SmallIndex index = SmallIndex.of(article("a", "", "alpha word1"))) {
      assertThat(index.search(SmallIndex.request(deep)).partial()).isFalse();
      assertThat(index.search(SmallIndex.request(words(many))).partial()).isFalse();
      assertThat(Set.copyOf(index.find(words("alpha")))).containsExactly("a");
    }
  }

  private static SearchQuery all(SearchQuery... parts) {
    return new All(List.of(parts));
  }
}
