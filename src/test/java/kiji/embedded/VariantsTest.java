package kiji.embedded;

import static kiji.embedded.SmallIndex.article;
import static kiji.embedded.SmallIndex.ids;
import static kiji.embedded.SmallIndex.marked;
import static kiji.embedded.SmallIndex.request;
import static kiji.embedded.SmallIndex.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kiji.analysis.Alternative;
import kiji.analysis.CutToken;
import kiji.analysis.TextAnalysis;
import kiji.article.ArticleBuilder;
import kiji.article.Reading;
import kiji.engine.Matching;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.query.SearchQuery;
import kiji.query.SearchQuery.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written in two ways is found both ways round, and the answer says so.
class VariantsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "高島屋; 髙島屋",
        "吉野家; 𠮷野家",
        "バイオリン; ヴァイオリン",
        "サーバー; サーバ",
        "国々; 國々",
        "斎藤; 齋藤",
        "斎藤; 斉藤",
        "山崎; 山﨑",
        "渡辺; 渡邊",
        "煙突; 烟突",
        "区民; 區民",
        "渋滞; 澁滯",
        "祈祷; 祈禱",
        "儘; 侭",
        "凛; 凜",
        "堯; 尭",
        "散々; 散〻",
        "ホームページ; ホ−ムペ−ジ",
        "Koeln; Köln",
        "Mueller; Müller",
        "Jaervinen; Järvinen",
        "Soerensen; Sørensen",
        "米不足; コメ不足",
        "箇所; か所",
        "殺戮; 殺りく",
        "信憑性; 信ぴょう性",
        "御飯; ご飯",
        "山麓; 山ろく",
        "瀕死; ひん死",
        "拮抗; きっ抗",
        "ボールペン; ボ―ルペン",
        "霧ヶ峰; 霧が峰",
        "緑ケ丘; 緑が丘",
        "緑ヶ浜市; 緑が浜市",
        "双子; ふたご",
        "すずかけヶ台; すずかけが台",
        "井ノ頭; 井の頭",
        "四ツ木; 四つ木",
        "五箇月; 5ヵ月",
        "何か国; 何ヶ国",
        "Zelenskyy; Zelensky",
        "Klitschkoskiy; Klitschkoskii",
        "邁進; まい進",
        "汎用; はん用",
        "ぜん息; 喘息",
        "ウエールズ; ウェールズ",
        "スエズ; スウェズ",
        "キェルケゴール; キエルケゴール",
        "ロマンチック; ロマンティック",
        "ボリビヤ; ボリビア",
        "メイプル; メープル",
        "ヘロウィン; ヘロウィーン",
        "シヤープ; シャープ",
        "コスチューム; コステューム",
        "トムハンクス; トム・ハンクス",
        "アンナ・カレーニナ; アンナカレーニナ",
        "行う; 行なう",
        "押し付ける; 押付ける",
        "割り込み; 割込み",
        "受け流す; 受流す",
        "植え込み; 植込",
        "引っ越し; 引越し",
        "引っ越し; 引越",
        "申し込み; 申込み",
        "取り組み; 取組み",
        "3億円; 三億円",
        "3億円; 300,000,000円",
        "三億円; 300,000,000円",
        "1万2000円; 一万二千円",
        "12,000人; 1万2000人",
        "2024年; 令和6年",
        "2024年; 令和六年",
        "2019年; 令和元年",
        "平成31年; 2019年",
        "昭和64年; 1989年",
        "二〇二四年; 2024年",
        "US; U.S.",
        "UN; U.N.",
        "AT&T; ATT",
        "Muller; Müller",
        "Dvorak; Dvořák",
        "Malmo; Malmö",
        "Strasse; Straße",
        "Kyoto; Kyōto",
        "iPhone15; iPhone 15",
        "iPhone5; iphone 5",
        "Japan; Japan's",
        "Japan's; Japan’s",
        "email; e-mail",
        "nonprofit; non-profit",
        "two-nanometre; two nanometre",
        "organise; organize",
        "organisation; organization",
        "analyse; analyze",
        "colour; color",
        "theatre; theater",
        "たばこ; 煙草",
        "さくら; 桜",
        "クジラ; 鯨",
        "コロナ; ｺﾛﾅ",
        "首相; 総理大臣",
        "米国; アメリカ",
        "日銀; 日本銀行",
        "日銀; BOJ",
      })
  void oneFindsTheOther(String one, String other) throws IOException {
    assertThat(found(one, other)).as(one + " finds " + other).isTrue();
    assertThat(found(other, one)).as(other + " finds " + one).isTrue();
  }

  @Test
  void aRareSynonymDoesNotOutweighTheWordTyped() throws IOException {
    List<ArticleBuilder> articles = new ArrayList<>();
    articles.add(SmallIndex.article("rare", "", "総理が港に来た。"));
    for (int i = 0; i < 5; i++) {
      articles.add(SmallIndex.article("typed" + i, "", "首相が港に来た。"));
    }
    try (SmallIndex index = SmallIndex.of(articles.toArray(ArticleBuilder[]::new))) {
      assertThat(index.find("首相")).hasSize(6).endsWith("rare");
      assertThat(index.find("総理")).hasSize(6).startsWith("rare");
    }
  }

  @ParameterizedTest
  @CsvSource({"竜, 坂本龍馬の手紙", "龍, 竜宮城の絵", "烟, 煙突のある町", "襃, 褒め言葉"})
  void aKanjiTypedAloneIsFoundInItsOtherForms(String typed, String text) throws IOException {
    try (SmallIndex index = SmallIndex.of(article("a", "", text))) {
      SearchRequest all = request(words(typed)).withMatching(Matching.ALL);
      assertThat(index.search(all).hits()).hasSize(1);
    }
  }

  @Test
  void aNameWithASignIsFoundByTheNameAloneToo() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("sign", "", "Canal+ shows the match."),
            article("plain", "", "The canal was dug."))) {
      assertThat(index.find("canal")).containsExactlyInAnyOrder("sign", "plain");
      assertThat(index.find("Canal+")).containsExactly("sign");
      assertThat(index.find(new Word("Canal+", true))).containsExactly("sign");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Maeve O'Neill, Maeve O’Neill",
    "Núria Vidal, Nuria Vidal",
    "髙井 譲, 高井譲",
    "渡邊澪, 渡辺　澪",
    "Łukasz, Lukasz Zając"
  })
  void namesInFiltersMayBeWrittenOtherwise(String typed, String name) throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("a", "", "One.").authors(List.of(name)),
            article("b", "", "Two.").authors(List.of("Someone Else")))) {
      assertThat(index.find(new SearchQuery.ByAuthor(typed))).containsExactly("a");
    }
  }

  @Test
  void marksCountOnlyWhereTheyWereTyped() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("marked", "", "Dvořák wrote it."), article("plain", "", "Dvorak wrote it."))) {
      assertThat(index.find("Dvořák")).containsExactlyInAnyOrder("marked", "plain");
      assertThat(index.find(new Word("Dvorak", true))).containsExactlyInAnyOrder("marked", "plain");
      assertThat(index.find(new Word("Dvořák", true))).containsExactly("marked");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "選手, せんは黒い。てを振った。",
    "噴火, 三ふんか四ふんかかる。",
    "テスト, しての発表と注意している人。",
    "支持, しじみを拾う。",
    "ふんか, 二ふん待つ。",
    "さんど, さんの土地。",
    "意見, いけを見ている。"
  })
  void aReadingIsAWholeAndNeverTheSmallWordsItIsCutInto(String typed, String text)
      throws IOException {
    try (SmallIndex index = SmallIndex.of(article("a", "", text))) {
      SearchResults found = index.search(request(words(typed)).withMatching(Matching.ANY));
      assertThat(found.hits()).isEmpty();
      assertThat(found.alsoSearched()).isEmpty();
    }
  }

  @Test
  void noAlternativeIsASmallWordThatAReadingWasCutInto() {
    TextAnalysis analysis = TextAnalysis.standard();
    List<String> words =
        List.of("政治", "世界", "昭和", "関西", "日程", "自治", "死刑", "視界", "資質", "指示", "市町", "試合", "成果", "期待");
    for (String word : words) {
      List<String> runs = List.of(word);
      assertThat(analysis.alternatives(runs, analysis.words(runs)))
          .as(word)
          .filteredOn(other -> other.kind() == Alternative.Kind.READING)
          .allSatisfy(
              other ->
                  assertThat(
                          other.words().stream().map(CutToken::term).collect(Collectors.joining()))
                      .isEqualTo(other.text()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "健, よく見て歩く。",
    "三億円, 三人が億万長者と円卓を囲む。",
    "organise, An organ was played.",
    "BoE, ボーイングの機体。",
    "Boeing, イングランド銀行の金利。",
    "ビル, ビールを飲む。",
    "ヒット, フィットする靴。",
    "デスク, ディスクを割る。",
    "コト, コートを着る。",
    "R++, A rare R and an R# here.",
    "Canal+, The canal was dug.",
    ".ORG, An org chart.",
    "who, 世界保健機関の会合。"
  })
  void whatOnlyLooksAlikeIsNotFound(String typed, String text) throws IOException {
    try (SmallIndex index = SmallIndex.of(article("a", "", text))) {
      SearchRequest all = request(words(typed)).withMatching(Matching.ALL);
      if (typed.equals("三億円")) {
        assertThat(index.search(all).alsoSearched()).isEmpty();
      } else {
        assertThat(index.search(all).hits()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zero\u200Bwidth, zerowidth",
    "東\u2060京, 東京",
    "\u202Etokyo\u202C, tokyo",
    "so\u00ADft, soft"
  })
  void whatNobodySeesSplitsNoWord(String one, String other) throws IOException {
    assertThat(found(one, other)).isTrue();
    assertThat(found(other, one)).isTrue();
  }

  @Test
  void theReadingThatAPageGaveFindsItsWord() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("right", "", "拉致問題の集会が開かれた。").readings(List.of(new Reading("拉致", "らち"))),
            article("rare", "", "宇宙人が来た。").readings(List.of(new Reading("宇宙人", "エイリアン"))),
            article("other", "", "無関係な話"))) {
      assertThat(index.find("らち")).containsExactly("right");
      assertThat(index.find("えいりあん")).containsExactly("rare");
    }
  }

  @Test
  void theAnswerSaysWhatElseWasSearched() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("a", "", "髙島屋の売り場。"),
            article("b", "", "高島屋の客。内閣総理大臣が来た。"),
            article("c", "", "The organization said so."))) {
      assertThat(index.search(request(words("高島屋"))).alsoSearched()).containsExactly("髙島屋");
      assertThat(index.search(request(words("髙島屋"))).alsoSearched()).containsExactly("高島屋");
      assertThat(index.search(request(words("首相"))).alsoSearched())
          .containsExactly("総理大臣", "内閣総理大臣", "総理");
      assertThat(index.search(request(words("organisation"))).alsoSearched())
          .containsExactly("organization");
      assertThat(index.search(request(words("売り場", "客"))).alsoSearched()).isEmpty();
    }
  }

  @Test
  void aPlusAndNoExpansionFindTheTypedFormOnly() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("new", "", "高島屋の客。日本銀行の発表。The colour of it."),
            article("old", "", "髙島屋の客。日銀の発表。The color of it."))) {
      for (String typed : List.of("高島屋", "日本銀行", "colour")) {
        assertThat(index.find(new Word(typed, true))).containsExactly("new");
        SearchResults plain = index.search(withoutExpansion(typed));
        assertThat(SmallIndex.ids(plain)).as(typed).containsExactly("new");
        assertThat(plain.alsoSearched()).isEmpty();
        assertThat(index.find(typed)).as(typed).containsExactlyInAnyOrder("new", "old");
      }
    }
  }

  @Test
  void synonymsOfSeveralWordsAreMarkedWhole() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("a", "首相は", "内閣総理大臣が記者会見に臨んだ。総理の車と大臣の車が並ぶ。"),
            article("b", "Rates", "The Bank of Japan raised rates. A bank in Japan did not."))) {
      assertThat(marked(index.search(request(words("首相"))).hits().getFirst()).getFirst())
          .isEqualTo("[内閣総理大臣]が記者会見に臨んだ。[総理]の車と大臣の車が並ぶ。");
      assertThat(marked(index.search(request(words("日銀"))).hits().getFirst()).getFirst())
          .isEqualTo("The [Bank of Japan] raised rates. A bank in Japan did not.");
    }
  }

  private static SearchRequest withoutExpansion(String typed) {
    return request(words(typed)).withMatching(Matching.ALL).withExpand(false);
  }

  private static boolean found(String typed, String text) throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("right", "", "ここに" + text + "がある。 " + text + " stands here."),
            article("other", "", "無関係な話 unrelated story"))) {
      SearchResults all =
          index.search(request(words(typed.split(" ", -1))).withMatching(Matching.ALL));
      return SmallIndex.ids(all).equals(List.of("right"));
    }
  }

  @Test
  void twoVowelsAreOneWithAMarkOnlyWhereTheArchiveWritesIt() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("dos", "Dos and others", "The dos of the day, the dos of it."),
            article("does", "It does", "It does go on."),
            article("koln", "Köln wins", "Köln wins again."))) {
      assertThat(index.find("does")).containsExactly("does");
      assertThat(index.search(request(words("Koeln"))).alsoSearched()).contains("köln");
    }
  }

  @Test
  void aWordThatIsLookedForAsItStandsIsMarked() throws IOException {
    try (SmallIndex index = SmallIndex.of(article("a", "工事", "二か所で工事が始まった。"))) {
      SearchResults found = index.search(request(words("箇所")));
      assertThat(marked(found.hits().getFirst()).getFirst()).contains("[か所]");
    }
  }

  @Test
  void aCountryIsNoRice() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            article("us", "米大統領が演説", "米大統領が演説した。"), article("rice", "コメを食べる大統領", "大統領がコメを食べた。"))) {
      assertThat(ids(index.search(request(words("米大統領")).withMatching(Matching.ALL))))
          .containsExactly("us");
    }
  }
}
